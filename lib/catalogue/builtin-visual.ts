import type { ModelFacts } from "./model-facts";
import { sources } from "./sources";

const visualSource = { standing: "doc", source: sources.builtinVisual } as const;

/**
 * The built-in visual descriptor in one space with texts: colour, layout, brightness and edges, joined by
 * colour, shape and scene words. It recognises nothing.
 */
export const builtinVisualModels: readonly ModelFacts[] = [
  {
    reference: "builtin:visual",
    provider: "builtin",
    modelId: "visual",
    modality: "multimodal",
    dimension: { value: 384, ...visualSource },
    accepts: { text: true, image: true, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: { value: null, ...visualSource },
    languages: { value: "zh, en", ...visualSource },
    acceptsRole: false,
    batchInputs: 32,
    batchBytes: 16 * 1024 * 1024,
    requestsPerSecond: { value: null, ...visualSource },
    prices: [],
    remark: null,
  },
];
