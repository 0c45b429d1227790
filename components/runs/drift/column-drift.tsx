"use client";

import { useTranslations } from "next-intl";
import { splitModelReference } from "@/lib/contract/model-reference";
import type { ComparedColumn } from "@/lib/client/runs/compare-runs";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { KindBadge } from "@/components/ui/kind-badge";
import { DriftedInputs } from "./drifted-inputs";
import { DriftVerdict } from "./drift-verdict";
import { MovedPairs } from "./moved-pairs";

interface ColumnDriftProps {
  /** Tells the comparison from others. */
  id: string;
  column: ComparedColumn;
}

/** One column that both runs have: the verdict, the inputs that drifted most, and the pairs that moved most. */
export function ColumnDrift({ id, column }: ColumnDriftProps) {
  const translate = useTranslations("runs.drift");
  const { before, after, kinds, obstacle, inputs, verdict } = column;
  const { modelId } = splitModelReference(after.model);
  return (
    <section aria-label={modelId} className="flex flex-col gap-3 border-t pt-4">
      <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {before.letter !== after.letter && (
          <>
            <ColumnLetterMark letter={before.letter} />
            <span aria-hidden>→</span>
          </>
        )}
        <ColumnLetterMark letter={after.letter} />
        <span className="font-semibold [overflow-wrap:anywhere]">{modelId}</span>
        <span className="text-secondary text-text-2">
          {translate(`role.${after.role ?? "none"}`)}
        </span>
        {kinds.before !== kinds.after && (
          <>
            <KindBadge kind={kinds.before} />
            <span aria-hidden>→</span>
          </>
        )}
        <KindBadge kind={kinds.after} />
      </h2>
      <DriftVerdict column={column} />
      {obstacle === null && inputs.length > 0 && verdict !== "identical" && (
        <div className="grid gap-6 min-[1000px]:grid-cols-2">
          <DriftedInputs column={column} />
          <MovedPairs id={id} column={column} />
        </div>
      )}
    </section>
  );
}
