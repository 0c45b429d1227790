export const modalities = ["dense", "sparse", "multimodal"] as const;

/** Where answers would come from now; `notReady` where there would be none. */
export const readinesses = ["real", "local", "emulated", "notReady"] as const;
export type Readiness = (typeof readinesses)[number];

/** What a model must cover. A model of many languages counts for each single one. */
export const languageChoices = ["zh", "en", "many", "unknown"] as const;
export type LanguageChoice = (typeof languageChoices)[number];

export const sortKeys = [
  "model",
  "provider",
  "modality",
  "readiness",
  "dimension",
  "limit",
  "languages",
  "batch",
  "rate",
  "price",
] as const;
export type SortKey = (typeof sortKeys)[number];
