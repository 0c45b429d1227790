import type { ModelDescription } from "@/lib/contract/models-answer";
import { readinessOf } from "./filter-models";
import { languageCount } from "./language-coverage";
import { modalities, readinesses, type SortKey } from "./list-choices";

/** Compared part by part; null is unknown. */
type SortValue = readonly (string | number)[] | null;

const collator = new Intl.Collator("en", { numeric: true });

/** The models by one column; what is unknown stands last either way, equals keep their order. */
export function sortModels(
  models: readonly ModelDescription[],
  key: SortKey,
  descending: boolean,
): ModelDescription[] {
  const direction = descending ? -1 : 1;
  return models
    .map((model) => ({ model, value: valueOf[key](model) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return direction * compare(a.value, b.value);
    })
    .map(({ model }) => model);
}

const valueOf: Record<SortKey, (model: ModelDescription) => SortValue> = {
  model: ({ modelId }) => [modelId],
  provider: ({ provider }) => [provider],
  modality: ({ modality }) => [modalities.indexOf(modality)],
  readiness: (model) => [readinesses.indexOf(readinessOf(model))],
  dimension: ({ dimension }) => known(dimension.value),
  limit: ({ inputTokenLimit }) => limitOf(inputTokenLimit),
  languages: ({ languages }) => known(languageCount(languages.value)),
  batch: ({ batchInputs }) => [batchInputs],
  rate: ({ requestsPerSecond }) => limitOf(requestsPerSecond),
  price: priceOf,
};

function known(value: number | null): SortValue {
  return value === null ? null : [value];
}

/** No limit is the highest one. */
function limitOf({ value, standing }: ModelDescription["inputTokenLimit"]): SortValue {
  return value === null && standing !== "unknown" ? [Number.POSITIVE_INFINITY] : known(value);
}

/** By the best known price. Prices of different units or currencies do not compare, so they stand apart. */
function priceOf({ kind, prices }: ModelDescription): SortValue {
  if (kind === "local") return ["", "", 0];
  const [price] = prices;
  return price ? [price.unit, price.currency ?? "", price.amount] : null;
}

function compare(a: NonNullable<SortValue>, b: NonNullable<SortValue>): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? "";
    const difference =
      typeof left === "number" && typeof right === "number"
        ? Math.sign(left - right) || 0
        : collator.compare(String(left), String(right));
    if (difference !== 0) return difference;
  }
  return 0;
}
