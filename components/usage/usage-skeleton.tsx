"use client";

import { useTranslations } from "next-intl";

/** The panels' shape while what was used is on its way. */
export function UsageSkeleton() {
  const translate = useTranslations("usage");
  return (
    <div role="status" aria-label={translate("loading")} className="flex flex-col">
      <div className="h-13 border-b bg-panel p-3">
        <div className="h-7 w-56 rounded bg-raised" />
      </div>
      {["h-34", "h-72", "h-56", "h-40"].map((height) => (
        <div key={height} className={`border-b bg-panel p-3 ${height}`}>
          <div className="h-full rounded-panel bg-raised" />
        </div>
      ))}
    </div>
  );
}
