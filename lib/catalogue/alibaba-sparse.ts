import { alibabaTextLimits } from "./alibaba-limits";
import { briefTextPrice, documentedSparsePrice } from "./alibaba-prices";
import type { ModelFacts } from "./model-facts";
import { sources } from "./sources";

const documented = { standing: "doc", source: sources.sparseEmbedding } as const;

/** The sparse text services of Alibaba Cloud's AI Search Open Platform. */
export const alibabaSparseModels: readonly ModelFacts[] = [
  {
    reference: "alibaba:ops-text-sparse-embedding-001",
    provider: "alibaba",
    modelId: "ops-text-sparse-embedding-001",
    modality: "sparse",
    dimension: { value: null, ...documented },
    accepts: { text: true, image: false, textWithImage: false },
    dimensionChoices: [],
    dimensionRequest: "none",
    inputTokenLimit: { value: 8_192, ...documented },
    languages: { value: "100+", ...documented },
    acceptsRole: true,
    batchInputs: alibabaTextLimits.batchInputs,
    batchBytes: alibabaTextLimits.batchBytes,
    requestsPerSecond: { value: 50, ...documented },
    prices: [documentedSparsePrice, briefTextPrice],
    remark: null,
  },
];
