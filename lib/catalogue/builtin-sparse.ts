import type { ModelFacts } from "./model-facts";
import { sources } from "./sources";

const modelCard = { standing: "doc", source: sources.builtinModelCard } as const;

/** The sparse head of the built-in model; its batch is one message to the worker thread. */
export const builtinSparseModels: readonly ModelFacts[] = [
  {
    reference: "builtin:sparse",
    provider: "builtin",
    modelId: "sparse",
    modality: "sparse",
    dimension: { value: null, ...modelCard },
    accepts: { text: true, image: false, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: { value: null, ...modelCard },
    languages: { value: "zh, en", ...modelCard },
    acceptsRole: true,
    batchInputs: 256,
    batchBytes: 16 * 1024 * 1024,
    requestsPerSecond: { value: null, ...modelCard },
    prices: [],
    remark: null,
  },
];
