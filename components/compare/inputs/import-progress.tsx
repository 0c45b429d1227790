"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ImportState } from "./use-import";
import { useFileSize } from "./use-file-size";

interface ImportProgressProps {
  state: Extract<ImportState, { type: "reading" }>;
  onCancel: () => void;
}

/** What is being read, how far it has come, and a way to stop it. */
export function ImportProgress({ state, onCancel }: ImportProgressProps) {
  const translate = useTranslations("inputs");
  const fileSize = useFileSize();
  const { source, progress } = state;
  const { content } = source;
  return (
    <div className="flex items-center gap-3 border-t px-3 py-1" role="status">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          {progress
            ? translate("import.taking", { ...progress })
            : typeof content === "string"
              ? translate("import.readingPasted")
              : translate("import.reading", { name: content.name, size: fileSize(content.size) })}
        </p>
        <div className="h-1 overflow-hidden rounded-full bg-raised">
          <div
            className="h-full bg-accent"
            style={{ width: `${progress ? (100 * progress.done) / progress.total : 5}%` }}
          />
        </div>
      </div>
      <Button look="quiet" onClick={onCancel}>
        {translate("cancel")}
      </Button>
    </div>
  );
}
