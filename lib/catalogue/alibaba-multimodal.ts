import { alibabaMultimodalRequestsPerSecond, alibabaTextLimits } from "./alibaba-limits";
import { briefPrice } from "./alibaba-prices";
import type { Fact, ModelFacts } from "./model-facts";
import { sources } from "./sources";

const documented = { standing: "doc", source: sources.multimodalEmbedding } as const;
const unknown: Fact<never> = { value: null, standing: "unknown", source: null };

/** What all multimodal services share; the request has no role. */
const multimodal = {
  provider: "alibaba",
  modality: "multimodal",
  dimensionChoices: [],
  dimensionRequest: "none",
  acceptsRole: false,
  batchInputs: alibabaTextLimits.batchInputs,
  batchBytes: alibabaTextLimits.batchBytes,
  requestsPerSecond: alibabaMultimodalRequestsPerSecond,
  remark: null,
} satisfies Partial<ModelFacts>;

const textOrImage = { text: true, image: true, textWithImage: false };
const textAndImage = { text: true, image: true, textWithImage: true };

/**
 * The multimodal services of Alibaba Cloud's AI Search Open Platform. That the M2 models refuse a text and an
 * image in one input while GME takes them is documented; of `ops-mm-embedding-v1-2b` it is a guess.
 */
export const alibabaMultimodalModels: readonly ModelFacts[] = [
  {
    ...multimodal,
    reference: "alibaba:ops-m2-encoder",
    modelId: "ops-m2-encoder",
    dimension: { value: 768, ...documented },
    accepts: textOrImage,
    inputTokenLimit: unknown,
    languages: { value: "zh, en", ...documented },
    prices: [briefPrice(0.002)],
  },
  {
    ...multimodal,
    reference: "alibaba:ops-m2-encoder-large",
    modelId: "ops-m2-encoder-large",
    dimension: { value: 1_024, ...documented },
    accepts: textOrImage,
    inputTokenLimit: unknown,
    languages: { value: "zh, en", ...documented },
    prices: [briefPrice(0.003)],
  },
  {
    ...multimodal,
    reference: "alibaba:ops-gme-qwen2-vl-2b-instruct",
    modelId: "ops-gme-qwen2-vl-2b-instruct",
    dimension: { value: 1_536, ...documented },
    accepts: textAndImage,
    inputTokenLimit: { value: 32_768, standing: "guess", source: sources.gmeWeights },
    languages: { value: "zh, en", ...documented },
    prices: [briefPrice(0.004)],
  },
  {
    ...multimodal,
    reference: "alibaba:ops-mm-embedding-v1-2b",
    modelId: "ops-mm-embedding-v1-2b",
    dimension: { value: 1_536, ...documented },
    accepts: textAndImage,
    inputTokenLimit: unknown,
    languages: unknown,
    prices: [],
  },
];

const videoId = {
  ...multimodal,
  dimension: unknown,
  accepts: textOrImage,
  inputTokenLimit: unknown,
  languages: unknown,
  requestsPerSecond: { value: 10, standing: "brief", source: sources.brief },
  prices: [],
  remark: "text-to-video-id",
} satisfies Partial<ModelFacts>;

/**
 * The ids that the brief lists as dense and as multimodal, under the same references as among the dense
 * services: a list of models shows one of the two.
 */
export const alibabaVideoIdsAsMultimodal: readonly ModelFacts[] = [
  { ...videoId, reference: "alibaba:wan2.7-t2v", modelId: "wan2.7-t2v" },
  { ...videoId, reference: "alibaba:wanx2.1-t2v-plus", modelId: "wanx2.1-t2v-plus" },
];
