import { similarityMatrix } from "@/lib/client/workers/similarity-matrix";
import { sparseSimilarityMatrix } from "@/lib/client/workers/sparse-similarity-matrix";
import type { SimilarityMatrix } from "@/lib/maths/similarity-matrix";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import type { SampledVectors } from "./sampled-vectors";

/** The scores of all pairs of a column's rows, computed in a worker: dense ones by the cosine, sparse ones by `measure`. */
export function sampleSimilarity(
  sampled: SampledVectors,
  measure: SparseMeasure,
  options: { signal?: AbortSignal } = {},
): Promise<SimilarityMatrix> {
  return sampled.form === "sparse"
    ? sparseSimilarityMatrix(sampled, measure, options)
    : similarityMatrix(sampled.vectors, sampled.dimension, options);
}
