import type { CosineMatrix } from "../cosine-matrix";
import { runSteps } from "../pool/steps";
import { cosineStripSteps, joinStrips } from "./cosine-strips";
import type { Kernels } from "./create-kernels";

/**
 * The cosine similarity of every pair of rows of an n × dimension matrix, in one thread; only the
 * upper triangle is computed. Several threads share it with `cosineStripSteps` and `joinStrips`, and
 * get the same.
 */
export function kernelCosineMatrix(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
): CosineMatrix {
  const steps = cosineStripSteps(kernels, vectors, dimension, { part: 0, parts: 1 });
  return joinStrips([runSteps(steps, {})]);
}
