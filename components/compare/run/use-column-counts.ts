"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { atOnce, inSlices } from "@/lib/maths/pool/in-slices";
import { countColumns, type ColumnCounts } from "@/lib/client/run/count-columns";
import type { PlannedColumn } from "@/lib/client/run/run-plan";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import type { TextInput } from "@/lib/inputs/text-input";

// Counted in a few milliseconds, so that a short list never says that it is being counted.
const fewInputs = 2_000;
const littleText = 1_000_000;
const recountAfterMs = 500;

type Counts = readonly ColumnCounts[];

/** What a run would send of each column; null while a long list is counted, in slices, for the first time. */
export function useColumnCounts(
  inputs: readonly TextInput[],
  columns: readonly PlannedColumn[],
): Counts | null {
  const runs = useDeferredValue(useRuns());
  const short = useMemo(() => isShort(inputs), [inputs]);
  const now = useMemo(
    () => (short ? atOnce(countColumns(inputs, countable(columns, runs))) : null),
    [short, inputs, columns, runs],
  );
  const later = useSlicedCounts(short ? null : inputs, columns);
  return now ?? later;
}

function isShort(inputs: readonly TextInput[]): boolean {
  if (inputs.length > fewInputs) return false;
  return inputs.reduce((sum, { text }) => sum + text.length, 0) <= littleText;
}

/** Counts of a long list. While vectors arrive they are made anew from time to time. */
function useSlicedCounts(
  inputs: readonly TextInput[] | null,
  columns: readonly PlannedColumn[],
): Counts | null {
  const [known, setKnown] = useState<{
    inputs: readonly TextInput[];
    columns: readonly PlannedColumn[];
    counts: Counts;
  } | null>(null);
  useEffect(() => {
    if (inputs === null) return;
    const stop = new AbortController();
    const count = async () => {
      const steps = countColumns(inputs, countable(columns, useRuns.getState()));
      try {
        setKnown({ inputs, columns, counts: await inSlices(steps, stop.signal) });
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      }
    };
    let timer: ReturnType<typeof setTimeout> | null = null;
    const unsubscribe = useRuns.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null;
        void count();
      }, recountAfterMs);
    });
    void count();
    return () => {
      unsubscribe();
      stop.abort();
      if (timer) clearTimeout(timer);
    };
  }, [inputs, columns]);
  return known?.inputs === inputs && known?.columns === columns ? known.counts : null;
}

function countable(
  columns: readonly PlannedColumn[],
  runs: ReturnType<typeof useRuns.getState>,
): Parameters<typeof countColumns>[1] {
  return columns.map(({ choice, description, rule, sharedWith }) => ({
    description,
    rule,
    answers: columnState(runs, choice).answers,
    served: sharedWith !== null,
  }));
}
