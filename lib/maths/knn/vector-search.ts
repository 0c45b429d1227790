import type { Kernels } from "../kernels/create-kernels";
import { loadQuantisedRows, loadUnitRows, type KernelRows } from "../kernels/kernel-rows";
import { copyLists, takeLists } from "./candidate-lists";
import { ONE, quantisationError } from "./quantisation-error";
import { rankCandidates, ranked, type Scored } from "./rank-candidates";

/** The rows most similar to a query, best first; equal similarities in the order of rows. */
export type SearchHits = {
  indices: Int32Array<ArrayBuffer>;
  /** Cosine similarities; 0 where a row has no direction. */
  similarities: Float32Array<ArrayBuffer>;
};

/** Rows of one n × dimension matrix, kept ready in the kernels' memory. */
export type VectorSearch = {
  /**
   * The `top` rows most similar to a query by cosine, exactly those of a full search in float32. Null
   * for a query without direction (zero or not finite), which is similar to nothing. Throws a
   * RangeError for a query of another dimension.
   */
  search(query: Float32Array, top: number): SearchHits | null;
};

/** Candidates beyond those asked for: quantised scores may swap places that are close. */
const SLACK = 16;

/**
 * Prepares the rows for many searches, in O(n · dimension) each. They stay in the kernels' memory, at
 * 6 bytes a component, until the caller gives it back: make a search in a `memory.scope`, or on
 * kernels of its own.
 */
export function createVectorSearch(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
): VectorSearch {
  const rows = {
    unit: loadUnitRows(kernels, vectors, dimension),
    quantised: loadQuantisedRows(kernels, vectors, dimension),
  };
  const error = quantisationError(dimension);
  return {
    search(query, top) {
      if (query.length !== dimension) {
        throw new RangeError(`the query has ${query.length} values, the rows have ${dimension}`);
      }
      return kernels.memory.scope(() => {
        const { at, zeroRows } = loadUnitRows(kernels, query, dimension);
        if (zeroRows[0] === 1) return null;
        const count = Math.max(0, Math.min(top, rows.unit.n));
        if (count === 0) return hits([]);
        const best = candidates(kernels, rows, at, count, error) ?? all(kernels, rows.unit, at);
        return hits(best.slice(0, count));
      });
    },
  };
}

/** The best rows by 16-bit score, ranked in float32; null when that does not prove them the best. */
function candidates(
  kernels: Kernels,
  { unit, quantised }: { unit: KernelRows; quantised: KernelRows },
  unitQuery: number,
  count: number,
  error: number,
): Scored[] | null {
  const { memory, run } = kernels;
  const { at, n, padded, stride } = quantised;
  const found = takeLists(kernels, 1, Math.min(n, count + SLACK));
  const query = memory.take(stride);
  const products = memory.take(padded * 4);
  run.quantiseRows(unitQuery, unit.stride, 1, query, stride);
  run.dotQueryQuantised(query, at, padded, stride, products);
  run.offerScores(products, n, found.lists, found.floors, found.size);
  const best = rankCandidates(kernels, unit, found.size)(unitQuery, copyLists(kernels, found), 0);
  const outside = memory.i32[found.floors / 4]! / ONE ** 2 + error;
  return best.length === n || outside < best[count - 1]!.similarity ? best : null;
}

function all(
  { memory, run }: Kernels,
  { at, n, padded, stride }: KernelRows,
  query: number,
): Scored[] {
  const products = memory.take(padded * 4);
  run.dotQuery(query, at, padded, stride, products);
  return ranked(
    Array.from({ length: n }, (_, other) => ({
      other,
      similarity: memory.f32[products / 4 + other]!,
    })),
  );
}

function hits(best: readonly Scored[]): SearchHits {
  return {
    indices: Int32Array.from(best, ({ other }) => other),
    similarities: Float32Array.from(best, ({ similarity }) => similarity),
  };
}
