import type { Kernels } from "../kernels/create-kernels";
import { loadQuantisedRows } from "../kernels/kernel-rows";
import type { Share } from "../pool/cut-work";
import { copyLists, takeLists, type CandidateLists } from "./candidate-lists";

/** Rows and columns of a tile: two blocks of 64 × 1,024 × 16 bits stay in the second-level cache. */
const BLOCK = 64;

/** Candidates beyond the k asked for: quantised scores may swap places that are close. */
const SLACK = 16;

/**
 * The k + 16 best candidates of every row of an n × dimension matrix by quantised cosine similarity,
 * over one share of all pairs: each pair is multiplied once, for both of its rows, by one share.
 * Merged over all shares and passed to `settleNeighbours`, they give the exact neighbours.
 *
 * Yields the fraction of the share that is done after every block of rows. Takes n × dimension × 2
 * bytes of the kernels' memory while it runs.
 */
export function* candidateSteps(
  kernels: Kernels,
  vectors: Float32Array,
  dimension: number,
  k: number,
  { part, parts }: Share,
): Generator<number, CandidateLists> {
  const { memory, run } = kernels;
  const { top } = memory;
  try {
    const rows = loadQuantisedRows(kernels, vectors, dimension);
    const { n, padded, stride, at } = rows;
    const found = takeLists(kernels, n, Math.max(1, Math.min(k + SLACK, n - 1)));
    const tile = memory.take(BLOCK * BLOCK * 4);
    let done = 0;
    for (let row = part * BLOCK; row < n; row += parts * BLOCK) {
      const height = Math.min(BLOCK, padded - row);
      for (let column = row; column < n; column += BLOCK) {
        const width = Math.min(BLOCK, padded - column);
        run.dotTileQuantised(
          at + row * stride,
          height,
          at + column * stride,
          width,
          stride,
          tile,
          BLOCK * 4,
        );
        run.offerPairs(
          tile,
          BLOCK * 4,
          row,
          Math.min(height, n - row),
          column,
          width,
          n,
          found.lists,
          found.floors,
          found.size,
        );
      }
      done += (n - row) * BLOCK * parts;
      yield Math.min(1, (2 * done) / (n * n));
    }
    return copyLists(kernels, found);
  } finally {
    memory.releaseTo(top);
  }
}
