"use client";

import { useTranslations } from "next-intl";

/** Rows of the true height while the catalogue is on its way. */
export function ModelsSkeleton() {
  const translate = useTranslations("models");
  return (
    <div role="status" aria-label={translate("loading")} className="flex flex-col">
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className="flex h-9 items-center gap-6 border-b px-3 max-[700px]:h-31">
          <span className="h-3 w-56 rounded bg-raised" />
          <span className="h-3 flex-1 rounded bg-raised" />
        </div>
      ))}
    </div>
  );
}
