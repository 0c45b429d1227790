"use client";

import { useEffect, useState } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ViewColumn } from "../data/use-view-columns";
import { rowScores, type RowScores } from "./row-scores";
import { sparseRowScores } from "./sparse-row-scores";

/** The scores of one input in each column, in the order of the columns they were computed for. */
export interface FocusScores {
  inputs: readonly TextInput[];
  focus: number;
  byKey: ReadonlyMap<string, RowScores>;
}

/** Scores the focused input against all others in every column; null until they are there for this input. */
export function useRowScores(
  columns: readonly ViewColumn[],
  inputs: readonly TextInput[],
  focus: number,
): FocusScores | null {
  const [computed, setComputed] = useState<FocusScores | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    scoreColumns(columns, inputs, focus, controller.signal).then(setComputed, (error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [columns, inputs, focus]);
  return computed?.inputs === inputs && computed.focus === focus ? computed : null;
}

async function scoreColumns(
  columns: readonly ViewColumn[],
  inputs: readonly TextInput[],
  focus: number,
  signal: AbortSignal,
): Promise<FocusScores> {
  const byKey = new Map<string, RowScores>();
  for (const { key, answers, measure } of columns) {
    if (!answers) continue;
    const scores =
      answers.form === "sparse"
        ? await sparseRowScores(answers, measure, inputs, focus, signal)
        : await rowScores(answers, inputs, focus, signal);
    if (scores) byKey.set(key, scores);
  }
  return { inputs, focus, byKey };
}
