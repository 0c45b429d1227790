import { percentileRank } from "@/lib/maths/percentile-rank";

/** Up to here each cell is ranked exactly; these are also the only ones with room for printed numbers. */
const exactRows = 150;

/** Of the range of scores, far finer than the 256 colours that ranks are drawn in. */
const steps = 4_000;

/**
 * What makes colours comparable across models: the percentile rank, 0 to 100, of a score of an n × n
 * matrix among `pairScores`, the column's own pairs sorted ascending; NaN where nothing can be ranked.
 * Above 150 rows ranks are looked up at 4,000 steps, since ranking four million cells one by one takes
 * half a second.
 */
export function percentileValues(n: number, pairScores: Float32Array): (score: number) => number {
  const rank = (score: number) => percentileRank(pairScores, score) ?? NaN;
  const low = pairScores[0] ?? 0;
  const high = pairScores.at(-1) ?? 0;
  if (n <= exactRows || !(low < high)) return rank;
  const scale = steps / (high - low);
  const ranks = Float32Array.from({ length: steps + 1 }, (_, step) => rank(low + step / scale));
  // Only a row with itself may lie outside of the pairs.
  return (score) => ranks[Math.max(0, Math.min(steps, Math.round((score - low) * scale)))] ?? NaN;
}
