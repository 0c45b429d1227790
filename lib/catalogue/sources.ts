/** The pages that the facts were read on, by the names that the screen shows. */
export const sources = {
  textEmbedding: "Alibaba Cloud help: text-embedding-api-details",
  brief: "Project brief",
  builtinModelCard: "Model card of the built-in model",
  builtinLexical: "Source of the built-in lexical model",
} as const;

/** The day on which all sources above were read. */
export const sourcesReadOn = "2026-11-23";
