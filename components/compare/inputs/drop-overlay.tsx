"use client";

import { useTranslations } from "next-intl";
import { largestFile } from "./import-source";
import { useFileSize } from "./use-file-size";

/** Covers the panel while something that can be imported is held above it. */
export function DropOverlay() {
  const translate = useTranslations("inputs");
  const fileSize = useFileSize();
  return (
    <div className="pointer-events-none absolute inset-0 z-20 grid place-items-center bg-panel/90 p-3">
      <div className="grid size-full place-content-center rounded-panel border-2 border-dashed border-accent p-4 text-center">
        <p className="text-heading font-semibold">{translate("drop.title")}</p>
        <p className="text-text-2">{translate("drop.text", { limit: fileSize(largestFile) })}</p>
      </div>
    </div>
  );
}
