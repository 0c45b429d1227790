"use client";

import { useEffect, useState } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import type { ListFacts } from "./list-facts";
import { emptyTally, tallyTokens, type TokenTally } from "./token-tally";

// Leaves room in a frame of 16 ms for scrolling and typing.
const sliceMs = 8;

interface SettledTally {
  tally: TokenTally;
  inputs: readonly TextInput[] | null;
}

/**
 * The token tally of the list, worked out in slices so that 100,000 lines never hold up the page.
 * `settled` is false while the numbers are still those of the list before.
 */
export function useTokenTally(
  inputs: readonly TextInput[],
  facts: ListFacts,
  limits: readonly ColumnLimit[],
): { tally: TokenTally; settled: boolean } {
  const [known, setKnown] = useState<SettledTally>({ tally: emptyTally, inputs: null });
  useEffect(() => {
    const steps = tallyTokens(inputs, facts, limits);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + sliceMs;
      while (performance.now() < until) {
        const step = steps.next();
        if (step.done) return setKnown({ tally: step.value, inputs });
      }
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [inputs, facts, limits]);
  return { tally: known.tally, settled: known.inputs === inputs };
}
