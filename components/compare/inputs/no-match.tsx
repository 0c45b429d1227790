"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** What stands in place of the list when the search finds nothing. */
export function NoMatch({ query, onShowAll }: { query: string; onShowAll: () => void }) {
  const translate = useTranslations("inputs");
  return (
    <div className="flex h-full flex-col items-start gap-3 p-3">
      <p className="wrap-anywhere text-text-2">{translate("search.nothing", { query })}</p>
      <Button onClick={onShowAll}>{translate("search.showAll")}</Button>
    </div>
  );
}
