"use client";

import { useFormatter, useTranslations } from "next-intl";
import { driftSummary } from "@/lib/maths/drift";
import type { ComparedColumn } from "@/lib/client/runs/compare-runs";
import { Hint } from "@/components/ui/hint";

/** Whether the model still gives the same vectors. One that rests on emulated vectors says so first. */
export function DriftVerdict({ column }: { column: ComparedColumn }) {
  const translate = useTranslations("runs.drift");
  const format = useFormatter();
  const { kinds, obstacle, inputs, verdict, tolerance } = column;
  const number = (value: number) => format.number(value, { maximumSignificantDigits: 2 });
  if (obstacle !== null) {
    const length = (dimension: number | null) =>
      dimension === null ? translate("sparse") : translate("dimension", { dimension });
    const lengths = { before: length(obstacle.before), after: length(obstacle.after) };
    return <p className="text-amber">{translate("obstacle", lengths)}</p>;
  }
  const emulated = kinds.before === "emulated" || kinds.after === "emulated";
  const summary = driftSummary(inputs);
  const moved = inputs.filter(({ drift }) => drift !== null && drift > tolerance).length;
  const facts = {
    count: inputs.length,
    moved,
    tolerance: number(tolerance),
    median: number(summary?.median ?? 0),
    largest: number(summary?.largest ?? 0),
  };
  const source = emulated ? "emulated" : kinds.before === kinds.after ? "same" : "other";
  return (
    <div className="flex max-w-[90ch] flex-col gap-1">
      <p className={emulated ? "text-violet" : verdict === "changed" ? "text-red" : "text-text"}>
        {source === "other" && verdict === "changed"
          ? translate("otherSource", facts)
          : translate(`verdict.${emulated ? "emulated" : "model"}.${verdict}`, facts)}
      </p>
      {kinds.before !== kinds.after && <p className="text-amber">{translate("otherKind")}</p>}
      {summary !== null && verdict !== "identical" && (
        <p className="text-secondary text-text-2 tabular">
          {translate("figures", facts)}{" "}
          <Hint text={translate("toleranceHint")}>
            <button type="button" className="underline decoration-dotted underline-offset-2">
              {translate("tolerance", facts)}
            </button>
          </Hint>
        </p>
      )}
    </div>
  );
}
