import type { ModelFacts } from "./model-facts";
import { sources } from "./sources";

const modelCard = { standing: "doc", source: sources.builtinModelCard } as const;
const lexicalSource = { standing: "doc", source: sources.builtinLexical } as const;

/** What both share: a batch is one message to the worker thread, small enough to show progress. */
const local = {
  provider: "builtin",
  modality: "dense",
  accepts: { text: true, image: false, textWithImage: false },
  acceptsRole: true,
  batchInputs: 256,
  batchBytes: 16 * 1024 * 1024,
  remark: null,
} as const;

/** The models that run in this program. They cost nothing and have no limit of tokens or of requests. */
export const builtinModels: readonly ModelFacts[] = [
  {
    ...local,
    reference: "builtin:static-256",
    modelId: "static-256",
    dimension: { value: 256, ...modelCard },
    dimensionChoices: [256, 128, 64],
    dimensionRequest: "listed",
    inputTokenLimit: { value: null, ...modelCard },
    languages: { value: "zh, en", ...modelCard },
    requestsPerSecond: { value: null, ...modelCard },
    prices: [],
  },
  {
    ...local,
    reference: "builtin:lexical",
    modelId: "lexical",
    dimension: { value: 512, ...lexicalSource },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: { value: null, ...lexicalSource },
    languages: { value: "any", ...lexicalSource },
    requestsPerSecond: { value: null, ...lexicalSource },
    prices: [],
  },
];
