"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type DragEvent } from "react";
import { openRunFile } from "@/lib/client/runs/opened-file";
import { runProblem } from "@/lib/client/runs/run-problem";
import { showToast } from "@/components/ui/toast";

/** Opening a file of a run, chosen or dropped on the element that gets `dropProps`. */
export function useOpenFile() {
  const translateError = useTranslations("errors");
  const router = useRouter();
  const [dropping, setDropping] = useState(false);
  const open = async (file: File) => {
    try {
      await openRunFile(file);
      router.push("/runs/file");
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      const into = event.relatedTarget;
      if (!(into instanceof Node && event.currentTarget.contains(into))) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDropping(false);
      const [file] = event.dataTransfer.files;
      if (file) void open(file);
    },
  };
  return { open, dropProps, dropping };
}
