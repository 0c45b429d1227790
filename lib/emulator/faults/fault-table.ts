import type { AnsweredEmbedding } from "../endpoint";
import {
  allocationQuota,
  forbidden,
  internalServerError,
  rateQuota,
  unauthorized,
  type PlatformError,
} from "../http/platform-error";
import { cutOffBody, hugeBody, notANumberBody } from "./spoiled-body";

/** What a fault does, and whether it needs a number after its name. */
export type FaultEffect =
  | { type: "wait"; argument: "milliseconds" }
  | { type: "refuse"; argument: "seconds"; refusal: (seconds: number) => PlatformError }
  | { type: "refuse"; argument: null; refusal: () => PlatformError }
  | {
      type: "spoil-answer";
      argument: null;
      spoil: (embeddings: AnsweredEmbedding[]) => AnsweredEmbedding[];
    }
  | { type: "spoil-body"; argument: null; spoil: (json: string) => string | ReadableStream };

function refuse(refusal: () => PlatformError): FaultEffect {
  return { type: "refuse", argument: null, refusal };
}

function spoilAnswer(spoil: (embeddings: AnsweredEmbedding[]) => AnsweredEmbedding[]): FaultEffect {
  return { type: "spoil-answer", argument: null, spoil };
}

function spoilBody(spoil: (json: string) => string | ReadableStream): FaultEffect {
  return { type: "spoil-body", argument: null, spoil };
}

/** Every fault by its name. */
export const faultTable: ReadonlyMap<string, FaultEffect> = new Map([
  ["slow", { type: "wait", argument: "milliseconds" }],
  ["429", refuse(() => rateQuota())],
  ["429-retry-after", { type: "refuse", argument: "seconds", refusal: rateQuota }],
  ["quota", refuse(allocationQuota)],
  ["500", refuse(internalServerError)],
  ["401", refuse(unauthorized)],
  ["403", refuse(forbidden)],
  /** Right indices in another order: not an error, a client has to place vectors by index. */
  ["shuffled", spoilAnswer((embeddings) => embeddings.toReversed())],
  ["wrong-count", spoilAnswer((embeddings) => embeddings.slice(0, -1))],
  ["missing-index", spoilAnswer(changeFirst((first) => ({ ...first, index: null })))],
  /** JSON has no NaN; servers that meet one write `null` instead. Base64 carries it as it is. */
  ["nan", spoilAnswer(changeFirst((first) => ({ ...first, vector: withNaN(first.vector) })))],
  /** A sparse vector has no dimension that could be wrong, and stays whole. */
  [
    "wrong-dimension",
    spoilAnswer(changeFirst((first) => ({ ...first, vector: cut(first.vector) }))),
  ],
  ["bad-json", spoilBody(notANumberBody)],
  ["cut-off", spoilBody(cutOffBody)],
  ["huge", spoilBody(hugeBody)],
]);

function changeFirst(
  change: (first: AnsweredEmbedding) => AnsweredEmbedding,
): (embeddings: AnsweredEmbedding[]) => AnsweredEmbedding[] {
  return (embeddings) => embeddings.map((item, at) => (at === 0 ? change(item) : item));
}

function withNaN(vector: AnsweredEmbedding["vector"]): AnsweredEmbedding["vector"] {
  if (vector instanceof Float32Array) return vector.with(0, Number.NaN);
  return vector.map((entry, at) => (at === 0 ? { ...entry, weight: Number.NaN } : entry));
}

function cut(vector: AnsweredEmbedding["vector"]): AnsweredEmbedding["vector"] {
  return vector instanceof Float32Array ? vector.subarray(0, -1) : vector;
}
