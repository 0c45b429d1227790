import { parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs";
import { languageChoices, modalities, readinesses, sortKeys } from "./list-choices";

export const filterParams = {
  search: parseAsString.withDefault(""),
  provider: parseAsString,
  modality: parseAsStringLiteral(modalities),
  readiness: parseAsStringLiteral(readinesses),
  language: parseAsStringLiteral(languageChoices),
};

/** Null: in the order of the catalogue. */
export const sortParams = {
  sort: parseAsStringLiteral(sortKeys),
  descending: parseAsBoolean.withDefault(false),
};

/** The model whose sheet is open. */
export const openModelParam = parseAsString;
