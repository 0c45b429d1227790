import { percentileRank } from "@/lib/maths/percentile-rank";

/** Up to here each cell is ranked exactly; these are also the only ones with room for printed numbers. */
const exactRows = 150;

/** Of the range of scores; for cosines these are steps of 0.0005, far finer than the 256 colours that ranks are drawn in. */
const steps = 4_000;

/**
 * The percentile rank, 0 to 100, of every cell of a matrix of scores among `pairScores`, the column's
 * own pairs sorted ascending: what makes colours comparable across models. NaN where nothing can be
 * ranked. Above 150 rows ranks are looked up at 4,000 steps from `low` to `high`, since ranking four million
 * cells one by one takes half a second.
 */
export function percentileMatrix(
  matrix: Float32Array,
  n: number,
  pairScores: Float32Array,
  [low, high]: readonly [low: number, high: number] = [-1, 1],
): Float32Array<ArrayBuffer> {
  const rank = (score: number) => percentileRank(pairScores, score) ?? NaN;
  if (n <= exactRows) return Float32Array.from(matrix, rank);
  const table = Float32Array.from({ length: steps + 1 }, (_, step) =>
    rank(low + (step / steps) * (high - low)),
  );
  return Float32Array.from(
    matrix,
    (score) => table[Math.round(((score - low) / (high - low)) * steps)] ?? NaN,
  );
}
