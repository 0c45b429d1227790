"use client";

import { useTranslations } from "next-intl";
import { useModels } from "@/lib/client/queries/use-models";
import { savedMoney } from "@/lib/client/usage/saved-money";
import type { Kind } from "@/lib/contract/kind";
import type { DayUsage, UsageSums } from "@/lib/contract/usage";
import { useMoney } from "../use-money";

interface SavedNoteProps {
  kind: Kind;
  sums: UsageSums;
  days: readonly DayUsage[];
}

/** What the cache saved: tokens by estimate, and money at the prices that count now. */
export function SavedNote({ kind, sums, days }: SavedNoteProps) {
  const translate = useTranslations("usage.figures");
  const money = useMoney();
  const models = useModels();
  const saved = kind === "real" ? savedMoney(days, models) : [];
  return (
    <span className="text-green">
      {translate("saved", { count: sums.savedTokens })}
      {kind === "real" && (
        // A line of its own from the beginning: the prices come later than the tokens.
        <span className="block min-h-[1lh]">
          {saved.map(({ currency, nanos }) => `≈ ${money(nanos, currency)}`).join(" · ")}
        </span>
      )}
    </span>
  );
}
