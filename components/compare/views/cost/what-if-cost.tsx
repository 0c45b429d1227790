"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useWhatIfPrices } from "@/lib/client/storage/what-if-prices";

const tokensPerUnit = 1_000;

interface WhatIfCostProps {
  model: string;
  tokens: number;
  /** Whether the tokens are an estimate. */
  estimated: boolean;
}

/** What tokens would cost at the price that is tried out for their model; nothing where none is. */
export function WhatIfCost({ model, tokens, estimated }: WhatIfCostProps) {
  const translate = useTranslations("views.cost.whatIf");
  const format = useFormatter();
  const price = useWhatIfPrices(({ prices }) => prices[model]);
  if (price === undefined) return null;
  const cost = format.number((price.amount * tokens) / tokensPerUnit, {
    maximumSignificantDigits: 3,
  });
  return (
    <p className="text-text-2">
      {translate("mark")} {estimated && "≈ "}
      {cost} {price.currency}
    </p>
  );
}
