"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Kind } from "@/lib/contract/kind";
import type { DayUsage, UsageSums } from "@/lib/contract/usage";
import { KindBadge } from "@/components/ui/kind-badge";
import { Figure } from "./figure";
import { MoneyFigure } from "./money-figure";
import { SavedNote } from "./saved-note";

interface KindFiguresProps {
  kind: Kind;
  sums: UsageSums;
  /** What the sums are made of. */
  days: readonly DayUsage[];
}

/** The headline figures of one kind of calls. */
export function KindFigures({ kind, sums, days }: KindFiguresProps) {
  const translate = useTranslations("usage.figures");
  const format = useFormatter();
  return (
    <div className="border-b p-3 last:border-b-0">
      <div className="pb-1">
        <KindBadge kind={kind} />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 min-[701px]:grid-cols-[repeat(auto-fill,minmax(168px,1fr))]">
        <MoneyFigure kind={kind} sums={sums} />
        <Figure
          name={translate("tokens")}
          value={format.number(sums.tokens)}
          note={
            sums.estimatedTokens > 0 && (
              <span className="text-amber">
                {translate("estimated", { count: sums.estimatedTokens })}
              </span>
            )
          }
        />
        <Figure name={translate("inputs")} value={format.number(sums.inputs)} />
        <Figure
          name={translate("calls")}
          value={format.number(sums.calls)}
          note={
            sums.failed > 0 && (
              <span className="text-red">{translate("failed", { count: sums.failed })}</span>
            )
          }
        />
        <Figure
          name={translate("cached")}
          value={format.number(sums.cachedInputs)}
          note={sums.cachedInputs > 0 && <SavedNote kind={kind} sums={sums} days={days} />}
        />
        {sums.images > 0 && (
          <Figure name={translate("images")} value={format.number(sums.images)} />
        )}
      </dl>
      {sums.unknown > 0 && (
        <p className="max-w-[90ch] pt-2 text-secondary text-amber">
          {translate("unknown", { count: sums.unknown })}
        </p>
      )}
    </div>
  );
}
