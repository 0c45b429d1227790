/**
 * The similarities of all pairs of different rows of an n × n cosine matrix, sorted ascending:
 * what a single score of that column is compared with. Pairs with a row of `zeroRows` and cells
 * that are not finite are unknown and left out.
 */
export function sortedPairScores(
  matrix: Float32Array,
  n: number,
  zeroRows: Uint8Array,
): Float32Array<ArrayBuffer> {
  const scores = new Float32Array((n * Math.max(0, n - 1)) / 2);
  let count = 0;
  for (let row = 0; row < n; row++) {
    if (zeroRows[row] === 1) continue;
    for (let column = row + 1; column < n; column++) {
      const score = matrix[row * n + column]!;
      if (zeroRows[column] !== 1 && Number.isFinite(score)) scores[count++] = score;
    }
  }
  return scores.slice(0, count).sort();
}

/** One ascending list of several. */
export function mergeSortedScores(
  lists: readonly Float32Array<ArrayBuffer>[],
): Float32Array<ArrayBuffer> {
  if (lists.length > 2) {
    const middle = lists.length >> 1;
    return mergeSortedScores([
      mergeSortedScores(lists.slice(0, middle)),
      mergeSortedScores(lists.slice(middle)),
    ]);
  }
  const [a = new Float32Array(0), b = new Float32Array(0)] = lists;
  if (b.length === 0) return a;
  const merged = new Float32Array(a.length + b.length);
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at++) {
    const fromLeft = right === b.length || (left < a.length && a[left]! <= b[right]!);
    merged[at] = fromLeft ? a[left++]! : b[right++]!;
  }
  return merged;
}

/**
 * The percentile rank of a score among sorted scores, 0 to 100: the share of scores below it plus
 * half the share of those equal to it, so that ranks of different models can be compared although
 * their cosines are not. `null` when there is nothing to compare with or the score is unknown.
 */
export function percentileRank(sortedScores: Float32Array, score: number): number | null {
  if (sortedScores.length === 0 || Number.isNaN(score)) return null;
  // A score read from a float32 matrix equals itself there; one typed as 0.1 equals no float32.
  const wanted = Math.fround(score);
  const below = countWhile(sortedScores, (value) => value < wanted);
  const notAbove = countWhile(sortedScores, (value) => value <= wanted);
  return (100 * (below + notAbove)) / 2 / sortedScores.length;
}

/** Length of the leading run for which `holds` is true, by bisection. */
function countWhile(sortedScores: Float32Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sortedScores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sortedScores[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
