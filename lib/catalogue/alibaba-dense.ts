import { alibabaTextLimits } from "./alibaba-limits";
import { briefTextPrice } from "./alibaba-prices";
import type { Fact, ModelFacts } from "./model-facts";
import { sources } from "./sources";

const documented = { standing: "doc", source: sources.textEmbedding } as const;
const unknown: Fact<never> = { value: null, standing: "unknown", source: null };

/** What all dense services share. */
const dense = {
  provider: "alibaba",
  modality: "dense",
  accepts: { text: true, image: false, textWithImage: false },
  dimensionRequest: "any",
  acceptsRole: true,
  batchInputs: alibabaTextLimits.batchInputs,
  batchBytes: alibabaTextLimits.batchBytes,
} as const;

/**
 * The dense text services of Alibaba Cloud's AI Search Open Platform. Its documentation offers `dimension`
 * for custom deployments with a trained reduction only, so none of these has a choice of dimensions; the brief
 * lists the field for all of them, so it may be sent.
 */
export const alibabaDenseModels: readonly ModelFacts[] = [
  {
    ...dense,
    reference: "alibaba:ops-text-embedding-001",
    modelId: "ops-text-embedding-001",
    dimension: { value: 1_536, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 300, ...documented },
    languages: { value: "40+", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [briefTextPrice],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:ops-text-embedding-zh-001",
    modelId: "ops-text-embedding-zh-001",
    dimension: { value: 768, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 1_024, ...documented },
    languages: { value: "zh", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:ops-text-embedding-en-001",
    modelId: "ops-text-embedding-en-001",
    dimension: { value: 768, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 512, ...documented },
    languages: { value: "en", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:ops-text-embedding-002",
    modelId: "ops-text-embedding-002",
    dimension: { value: 1_024, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 8_192, ...documented },
    languages: { value: "100+", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [briefTextPrice],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:ops-gte-sentence-embedding-multilingual-base",
    modelId: "ops-gte-sentence-embedding-multilingual-base",
    dimension: { value: 768, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 8_192, ...documented },
    languages: { value: "70+", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:ops-qwen3-embedding-0.6b",
    modelId: "ops-qwen3-embedding-0.6b",
    dimension: { value: 1_024, ...documented },
    dimensionChoices: [],
    inputTokenLimit: { value: 32_768, ...documented },
    languages: { value: "100+", ...documented },
    requestsPerSecond: alibabaTextLimits.requestsPerSecond,
    prices: [],
    remark: null,
  },
  {
    ...dense,
    reference: "alibaba:wan2.7-t2v",
    modelId: "wan2.7-t2v",
    dimension: unknown,
    dimensionChoices: [],
    inputTokenLimit: unknown,
    languages: unknown,
    requestsPerSecond: { value: 50, standing: "brief", source: sources.brief },
    prices: [],
    remark: "text-to-video-id",
  },
  {
    ...dense,
    reference: "alibaba:wanx2.1-t2v-plus",
    modelId: "wanx2.1-t2v-plus",
    dimension: unknown,
    dimensionChoices: [],
    inputTokenLimit: unknown,
    languages: unknown,
    requestsPerSecond: { value: 50, standing: "brief", source: sources.brief },
    prices: [],
    remark: "text-to-video-id",
  },
];
