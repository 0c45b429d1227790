"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnChoice } from "../workspace/column-choice";
import type { GatheredVectors } from "./column-answers";
import { isActive } from "./column-run";
import { columnState, useRuns } from "./run-store";

const redrawEveryMs = 700;

/** Gathered vectors and the version of the column's answers that they were read at. */
export interface VersionedVectors extends GatheredVectors {
  version: number;
}

/**
 * A column's vectors for these inputs, in their order; null while it has none. While a run goes on it
 * changes at most every 0.7 s, since every view computes anew from it.
 */
export function useGathered(
  choice: ColumnChoice,
  inputs: readonly TextInput[],
): VersionedVectors | null {
  const { answers, version, run } = useRuns((state) => columnState(state, choice));
  const settled = useSettledVersion(version, isActive(run));
  return useMemo(() => {
    const gathered = answers?.gather(inputs.map((input) => input.text));
    return gathered && gathered.presentCount > 0 ? { ...gathered, version: settled } : null;
  }, [answers, inputs, settled]);
}

/** Follows the version at once when idle, and at a slow beat while it changes all the time. */
function useSettledVersion(version: number, active: boolean): number {
  const latest = useRef(version);
  const [slow, setSlow] = useState(version);
  useEffect(() => {
    latest.current = version;
  }, [version]);
  useEffect(() => {
    if (!active) return;
    const beat = setInterval(() => setSlow(latest.current), redrawEveryMs);
    return () => clearInterval(beat);
  }, [active]);
  return active ? slow : version;
}
