"use client";

import { useEffect } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import { sampledVectors } from "../data/sampled-vectors";
import { matrixRows } from "../data/similarity-store";
import type { ViewColumn } from "../data/use-view-columns";
import { keepLayouts, useLayouts, wantLayout, type Layout } from "./layout-store";
import type { MapSettings } from "./map-settings";

/** More points than this are sampled, and fewer where their vectors would be more numbers: 128 MB. */
const mostPoints = 30_000;
const mostNumbers = 32_000_000;

/** Sparse vectors are laid out over the tokens of all; a column that runs is drawn anew with every batch. */
const mostCostlyPoints = 5_000;

/** How many of the inputs the maps draw; all columns draw the same. */
export function mapSampleSize(
  inputs: readonly TextInput[],
  columns: readonly ViewColumn[],
): number {
  const most = columns.map(({ vectors }) => {
    if (vectors?.form === "sparse") return mostCostlyPoints;
    return vectors ? Math.floor(mostNumbers / vectors.dimension) : mostPoints;
  });
  return Math.min(inputs.length, mostPoints, ...most);
}

/**
 * The columns' maps by column key. While a column runs only its PCA picture is drawn: a layout that
 * begins anew with every batch would never settle.
 */
export function useColumnLayouts(
  columns: readonly ViewColumn[],
  inputs: readonly TextInput[],
  settings: MapSettings,
): Readonly<Record<string, Layout>> {
  const { method, neighbours, minDist, perplexity, seed } = settings;
  useEffect(() => {
    keepLayouts(new Set(columns.map(({ key }) => key)));
    // The matrix' sample is at hand where it holds all inputs.
    const limit = Math.max(matrixRows, mapSampleSize(inputs, columns));
    const limitWhileRunning = Math.min(limit, mostCostlyPoints);
    for (const { key, answers, version, vectors, active } of columns) {
      if (!answers || !vectors) continue;
      const source = sampledVectors(answers, version, inputs, active ? limitWhileRunning : limit);
      const drawn = active ? "pca" : method;
      wantLayout(key, source, { method: drawn, neighbours, minDist, perplexity, seed });
    }
  }, [columns, inputs, method, neighbours, minDist, perplexity, seed]);
  return useLayouts((state) => state.columns);
}
