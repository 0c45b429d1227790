import type { Fact } from "./model-facts";
import { sources } from "./sources";

interface AlibabaTextLimits {
  /** Requests a second that one account may send to the text services. */
  requestsPerSecond: Fact<number>;
  /** Texts in one request. */
  batchInputs: number;
  /** Bytes of one request body. The page says "8 MB"; the smaller of its two readings is safe under both. */
  batchBytes: number;
}

/** Limits of the text embedding services, dense and sparse. */
export const alibabaTextLimits: AlibabaTextLimits = {
  requestsPerSecond: { value: 50, standing: "doc", source: sources.textEmbedding },
  batchInputs: 32,
  batchBytes: 8_000_000,
};

/** Requests a second that one account may send to the multimodal services. */
export const alibabaMultimodalRequestsPerSecond: Fact<number> = {
  value: 10,
  standing: "doc",
  source: sources.multimodalEmbedding,
};

/** Requests a second that one account may send to its custom deployments. */
export const alibabaDeploymentRequestsPerSecond: Fact<number> = {
  value: 100,
  standing: "brief",
  source: sources.brief,
};
