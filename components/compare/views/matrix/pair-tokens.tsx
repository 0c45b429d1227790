"use client";

import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import { useSelection } from "@/lib/client/workspace/selection-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { SharedTokens } from "../sparse/shared-tokens";

interface PairTokensProps {
  answers: SparseAnswers;
  inputs: readonly TextInput[];
}

/** The shared tokens of the pair pointed at, or else of the chosen one, with room for two lines kept. */
export function PairTokens({ answers, inputs }: PairTokensProps) {
  const pair = useSelection((state) => state.hoveredPair ?? state.pair);
  const first = inputs.find(({ id }) => id === pair?.row);
  const second = inputs.find(({ id }) => id === pair?.column);
  return (
    <div className="min-h-11">
      {first && second && <SharedTokens answers={answers} first={first} second={second} />}
    </div>
  );
}
