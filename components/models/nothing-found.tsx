"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Says that the filter leaves nothing, and takes it away. */
export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const translate = useTranslations("models");
  return (
    <div className="flex flex-col items-center gap-3 p-10 text-center">
      <p className="text-text-2">{translate("nothingFound")}</p>
      <Button onClick={onShowAll}>{translate("showAll")}</Button>
    </div>
  );
}
