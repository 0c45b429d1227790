"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { PriceList } from "@/components/ui/price-list";

/** What a model costs: nothing where it runs here, else its prices. */
export function ModelPrice({ model: { kind, prices } }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  if (kind === "local") return <span className="text-text-2">{translate("free")}</span>;
  if (prices.length === 0)
    return (
      <span className="text-text-2">
        <PriceList prices={prices} />
      </span>
    );
  return <PriceList prices={prices} />;
}
