import {
  rowScoreSteps,
  type LocatedVectors,
  type MeasuredRows,
  type RowScores,
} from "./row-scores";

/** One of the rows nearest to another in a column. */
export type NearestRow = {
  row: number;
  score: number;
  /** Its rank in each of the columns, from 1; null where it has no score there. */
  ranks: readonly (number | null)[];
};

/**
 * The `k` rows nearest to the row `focus` in each column of the same rows, best first, equal scores in
 * the order of rows; null for a column that has no vector with a direction for it. Yields the number
 * of rows that were scored since it yielded last, over all columns.
 */
export function* nearestRowSteps(
  columns: readonly (LocatedVectors | MeasuredRows)[],
  focus: number,
  k: number,
): Generator<number, (NearestRow[] | null)[]> {
  const scores: (RowScores | null)[] = [];
  for (const column of columns) scores.push(yield* rowScoreSteps(column, focus));
  return scores.map(
    (own) =>
      own &&
      bestRows(own, k).map((row) => ({
        row,
        score: own.scores[row]!,
        ranks: scores.map((other) => other && rankOf(other, row)),
      })),
  );
}

/** The best `k` rows, best first; equal scores stand in the order of rows. */
export function bestRows({ scores, known }: RowScores, k: number): number[] {
  const best: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    if (known[row] !== 1) continue;
    if (best.length === k && scores[row]! <= scores[best[k - 1]!]!) continue;
    const place = best.findIndex((other) => scores[row]! > scores[other]!);
    best.splice(place < 0 ? best.length : place, 0, row);
    if (best.length > k) best.pop();
  }
  return best;
}

/** The place of a row among all others, from 1; null when its score is not known. */
export function rankOf({ scores, known }: RowScores, row: number): number | null {
  if (known[row] !== 1) return null;
  const score = scores[row]!;
  let rank = 1;
  for (let other = 0; other < scores.length; other++) {
    if (known[other] !== 1 || other === row) continue;
    if (scores[other]! > score || (scores[other] === score && other < row)) rank++;
  }
  return rank;
}
