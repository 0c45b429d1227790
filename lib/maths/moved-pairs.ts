/** A pair of rows and its score in two matrices. */
export interface MovedPair {
  first: number;
  second: number;
  before: number;
  after: number;
}

/** All scores of n rows with each other, n × n and symmetric, and which rows have no score (1). */
interface Scores {
  matrix: Float32Array;
  zeroRows: Uint8Array;
}

/**
 * The `count` pairs (first < second) whose score changed most, the most changed first; pairs with equal change in
 * the order of their rows. Pairs of a row without a score in either matrix are left out, and so are unchanged ones.
 */
export function movedPairs(before: Scores, after: Scores, count: number): MovedPair[] {
  const n = before.zeroRows.length;
  const found: MovedPair[] = [];
  let least = 0;
  for (let first = 0; first < n; first++) {
    if (before.zeroRows[first] === 1 || after.zeroRows[first] === 1) continue;
    for (let second = first + 1; second < n; second++) {
      const [a, b] = [before.matrix[first * n + second]!, after.matrix[first * n + second]!];
      const change = Math.abs(b - a);
      if (!(change > least)) continue;
      if (before.zeroRows[second] === 1 || after.zeroRows[second] === 1) continue;
      insert(found, { first, second, before: a, after: b }, count);
      if (found.length === count) least = changeOf(found[count - 1]!);
    }
  }
  return found;
}

/** Puts a pair behind all that changed as much or more, and forgets the last beyond `count`. */
function insert(found: MovedPair[], pair: MovedPair, count: number): void {
  const change = changeOf(pair);
  let place = found.length;
  while (place > 0 && changeOf(found[place - 1]!) < change) place--;
  found.splice(place, 0, pair);
  if (found.length > count) found.pop();
}

function changeOf({ before, after }: MovedPair): number {
  return Math.abs(after - before);
}
