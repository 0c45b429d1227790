import type { ModelDescription } from "@/lib/contract/models-answer";

/** At which dimension a column stands: the model's own, cut here, or asked of the service. */
export interface DimensionSetting {
  /** Asked of the service; null for the model's own. */
  dimension: number | null;
  /** Cut to here; null for all components. */
  cut: number | null;
}

/** One entry of the list: a setting, or a number that is yet to be typed. */
export type DimensionOption =
  { type: "own" } | { type: "cut" | "ask"; dimension: number } | { type: "type-cut" | "type-ask" };

/** Shorter vectors than this hold next to nothing. */
const shortestCut = 32;

/**
 * What can be chosen of a dense model: its own dimension; where that is known halves, quarters and so
 * on of it, cut here, or a number; and what may be asked of the service. The present setting is among
 * them.
 */
export function dimensionOptions(
  own: number | null,
  { dimensionRequest, dimensionChoices }: AskableDimensions,
  present: DimensionSetting,
): DimensionOption[] {
  const cuts = own === null ? [] : withPresent(halvesOf(own), present.cut);
  const askable =
    dimensionRequest === "none" ? [] : dimensionChoices.filter((size) => size !== own);
  const asked = withPresent(askable, present.dimension);
  return [
    { type: "own" },
    ...cuts.map((dimension) => ({ type: "cut" as const, dimension })),
    ...(own === null ? [] : [{ type: "type-cut" as const }]),
    ...asked.map((dimension) => ({ type: "ask" as const, dimension })),
    ...(dimensionRequest === "any" ? [{ type: "type-ask" as const }] : []),
  ];
}

type AskableDimensions = Pick<ModelDescription, "dimensionRequest" | "dimensionChoices">;

function halvesOf(own: number): number[] {
  const halves: number[] = [];
  for (let half = own / 2; half >= shortestCut && Number.isInteger(half); half /= 2) {
    halves.push(half);
  }
  return halves;
}

function withPresent(sizes: readonly number[], present: number | null): number[] {
  const all = present === null ? sizes : [...sizes, present];
  return [...new Set(all)].sort((a, b) => b - a);
}
