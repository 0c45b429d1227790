import type { ModelDescription } from "@/lib/contract/models-answer";
import { coversLanguage } from "./language-coverage";
import type { LanguageChoice, Readiness } from "./list-choices";

/** What is asked of the models that are shown; null asks nothing. */
export interface ModelFilter {
  search: string;
  provider: string | null;
  modality: ModelDescription["modality"] | null;
  readiness: Readiness | null;
  language: LanguageChoice | null;
}

export const noFilter: ModelFilter = {
  search: "",
  provider: null,
  modality: null,
  readiness: null,
  language: null,
};

export function isFiltering({ search, ...choices }: ModelFilter): boolean {
  return search.trim() !== "" || Object.values(choices).some((choice) => choice !== null);
}

/** The models that fit every part of the filter, in their order. Each word of the search must occur somewhere. */
export function filterModels(
  models: readonly ModelDescription[],
  { search, provider, modality, readiness, language }: ModelFilter,
): ModelDescription[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter(
    (model) =>
      (provider === null || model.provider === provider) &&
      (modality === null || model.modality === modality) &&
      (readiness === null || readinessOf(model) === readiness) &&
      (language === null || coversLanguage(model.languages.value, language)) &&
      words.every((word) => searchedText(model).includes(word)),
  );
}

export function readinessOf({ kind }: ModelDescription): Readiness {
  return kind ?? "notReady";
}

function searchedText({ reference, modality, languages, dimension }: ModelDescription): string {
  return [reference, modality, languages.value, dimension.value].join(" ").toLowerCase();
}
