"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useWhatIfPrices } from "@/lib/client/storage/what-if-prices";
import { splitModelReference } from "@/lib/contract/model-reference";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import type { CostColumn } from "./use-column-figures";

const highestPrice = 1_000;
const field = "h-7 w-16 rounded-panel border bg-panel px-2 text-text uppercase pointer-coarse:h-9";

/** A price to try out for each model; it stays in this browser, and only the lines marked "what if" use it. */
export function WhatIfPrices({ rows }: { rows: readonly CostColumn[] }) {
  const translate = useTranslations("views.cost.whatIf");
  const title = useId();
  const models = new Set(
    rows.filter(({ column }) => column.kind !== "local").map(({ column }) => column.choice.model),
  );
  if (models.size === 0) return null;
  return (
    <section aria-labelledby={title} className="flex flex-col gap-1.5">
      <h3 id={title} className="text-text-2">
        {translate("title")}
      </h3>
      {[...models].map((model) => (
        <WhatIfPriceRow key={model} model={model} />
      ))}
      <p className="max-w-[90ch] text-secondary text-text-2">{translate("note")}</p>
    </section>
  );
}

function WhatIfPriceRow({ model }: { model: string }) {
  const translate = useTranslations("views.cost.whatIf");
  const price = useWhatIfPrices(({ prices }) => prices[model]);
  const set = useWhatIfPrices((state) => state.set);
  const currency = price?.currency ?? "";
  const { modelId } = splitModelReference(model);
  return (
    <div role="group" aria-label={modelId} className="flex flex-wrap items-center gap-2">
      <span className="min-w-56 font-mono break-all">{modelId}</span>
      <NumberField
        label={translate("amount")}
        value={price?.amount ?? 0}
        min={0}
        max={highestPrice}
        step={0.0001}
        wide
        onChange={(amount) => set(model, { amount, currency })}
      />
      <label className="inline-flex items-center gap-1.5 text-text-2">
        {translate("currency")}
        <input
          className={field}
          value={currency}
          maxLength={3}
          autoComplete="off"
          onChange={({ target }) =>
            set(model, { amount: price?.amount ?? 0, currency: target.value.toUpperCase() })
          }
        />
      </label>
      {price !== undefined && (
        <IconButton label={translate("clear", { model: modelId })} onClick={() => set(model, null)}>
          <X aria-hidden size={14} />
        </IconButton>
      )}
    </div>
  );
}
