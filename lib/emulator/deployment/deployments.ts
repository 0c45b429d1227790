import type { DenseService } from "../dense/dense-services";
import type { MultimodalService } from "../multimodal/multimodal-services";
import { bytePair, sentencePiece } from "../tokens/token-rules";

/** The two request forms of a custom deployment: `input` with texts, or `type` and `data`. */
export type DeploymentForm = "text" | "multimodal";

/** Custom deployments by id. */
export type Deployments = Readonly<Record<string, DeploymentForm>>;

/** One of each form, there when nothing else is asked for. */
export const defaultDeployments: Deployments = {
  "emulated-text": "text",
  "emulated-multimodal": "multimodal",
};

// A deployment is whatever its owner deployed; these two are made up. The id decides the arrangement.

export const deployedText: DenseService = {
  dimension: 1024,
  tokenLimit: 8192,
  tokenRule: sentencePiece,
  meaning: { document: 0.85, query: 0.7 },
  queryAs: "query",
  sideAngle: 35,
  unrelatedCosine: 0.35,
  unevenness: 0.2,
  onlyInBrief: false,
};

export const deployedMultimodal: MultimodalService = {
  dimension: 1024,
  tokenLimit: 8192,
  tokenRule: bytePair,
  textWithImage: false,
  usage: "token-and-image-count",
  sideAngle: 30,
  unrelatedCosine: 0.3,
  unevenness: 0.2,
  onlyInBrief: false,
};
