/** The pages that the facts were read on, by the names that the screen shows. */
export const sources = {
  textEmbedding: "Alibaba Cloud help: text-embedding-api-details",
  sparseEmbedding: "Alibaba Cloud help: text-sparse-embedding-api-details",
  multimodalEmbedding: "Alibaba Cloud help: multi-modal-embedding",
  consumption: "Alibaba Cloud help: view-consumption-details",
  gmeWeights: "Open weights of gme-Qwen2-VL-2B-Instruct",
  brief: "Project brief",
  builtinModelCard: "Model card of the built-in model",
  builtinLexical: "Source of the built-in lexical model",
  builtinVisual: "Source of the built-in visual model",
} as const;

/** The day on which all sources above were read. */
export const sourcesReadOn = "2026-11-23";
