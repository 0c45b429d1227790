"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { CostLines } from "../../run/cost-lines";
import type { CostColumn } from "./use-column-figures";

const batchWhenUnknown = 32;

/** What the cache answered of each column, and what that saved; nothing where it answered nothing. */
export function CacheSavings({ rows }: { rows: readonly CostColumn[] }) {
  const translate = useTranslations("views.cost.cache");
  const saving = rows.filter(({ figures }) => figures.cachedInputs > 0);
  if (saving.length === 0) return null;
  return (
    <section>
      <h3 className="pb-1 text-text-2">{translate("title")}</h3>
      <ul className="flex flex-col gap-1 tabular">
        {saving.map((row) => (
          <Saving key={row.column.choice.letter} {...row} />
        ))}
      </ul>
    </section>
  );
}

function Saving({ column: { choice, kind, description }, figures }: CostColumn) {
  const translate = useTranslations("views.cost.cache");
  const format = useFormatter();
  const { cachedInputs, inputs, savedTokens, savedEstimated } = figures;
  const tokens = `${savedEstimated ? "≈ " : ""}${format.number(savedTokens)}`;
  const prices = description?.prices ?? [];
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <ColumnLetterMark letter={choice.letter} />
      <span>{translate("answered", { cached: cachedInputs, inputs })}</span>
      <span className="text-text-2">{translate("saved", { tokens })}</span>
      {prices.length > 0 && (
        <CostLines
          kind={kind}
          prices={prices}
          tokens={savedTokens}
          requests={Math.ceil(cachedInputs / (description?.batchInputs ?? batchWhenUnknown))}
          estimated={savedEstimated}
        />
      )}
    </li>
  );
}
