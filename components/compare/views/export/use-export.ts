"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { saveBlob } from "@/lib/client/save-blob";
import { exportFileName } from "@/lib/export/export-marks";
import { showToast } from "@/components/ui/toast";
import { exportParts, type ExportRequest } from "./export-parts";
import { textBlob } from "./text-blob";

const types = { csv: "text/csv;charset=utf-8", jsonl: "application/jsonl" } as const;

interface Export {
  busy: boolean;
  download: (request: ExportRequest) => Promise<void>;
  cancel: () => void;
}

/** Makes files and hands them to the browser, one at a time; leaving the page stops the making. */
export function useExport(): Export {
  const translate = useTranslations("views.export");
  const [busy, setBusy] = useState(false);
  const controller = useRef<AbortController>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const download = async (request: ExportRequest) => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    setBusy(true);
    try {
      await saveExport(request, signal);
    } catch (error) {
      if (signal.aborted) return;
      const problem = error instanceof Error ? error.message : String(error);
      showToast(translate("failed", { problem }), { tone: "error" });
    } finally {
      setBusy(false);
    }
  };
  return { busy, download, cancel };
}

async function saveExport(request: ExportRequest, signal: AbortSignal): Promise<void> {
  const { subject, format, columns } = request;
  const madeAt = new Date();
  const blob = await textBlob(await exportParts(request, madeAt, signal), types[format], signal);
  const marks = columns.map((column) => column.marks);
  saveBlob(blob, exportFileName(subject, format, marks, madeAt));
}
