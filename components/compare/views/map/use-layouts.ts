"use client";

import { useEffect } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import { sampledVectors } from "../data/sampled-vectors";
import { matrixRows } from "../data/similarity-store";
import type { ViewColumn } from "../data/use-view-columns";
import { keepLayouts, useLayouts, wantLayout, type Layout } from "./layout-store";
import type { MapSettings } from "./map-settings";

/** More points than this are sampled: the search for neighbours grows with their square. */
const mapRows = 5_000;

/** How many of the inputs a map draws. */
export function mapSampleSize(inputs: readonly TextInput[]): number {
  return Math.min(inputs.length, mapRows);
}

/**
 * The columns' maps by column key. While a column runs only its PCA picture is drawn: a UMAP layout
 * that begins anew with every batch would never settle.
 */
export function useColumnLayouts(
  columns: readonly ViewColumn[],
  inputs: readonly TextInput[],
  settings: MapSettings,
): Readonly<Record<string, Layout>> {
  const { method, neighbours, minDist, seed } = settings;
  useEffect(() => {
    keepLayouts(new Set(columns.map(({ key }) => key)));
    // The matrix' sample is at hand where it holds all inputs.
    const limit = inputs.length <= matrixRows ? matrixRows : mapRows;
    for (const { key, answers, version, vectors, active } of columns) {
      if (!answers || !vectors) continue;
      const source = sampledVectors(answers, version, inputs, limit);
      wantLayout(key, source, { method: active ? "pca" : method, neighbours, minDist, seed });
    }
  }, [columns, inputs, method, neighbours, minDist, seed]);
  return useLayouts((state) => state.columns);
}
