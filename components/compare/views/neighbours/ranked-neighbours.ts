import type { TextInput } from "@/lib/inputs/text-input";
import { percentileRank } from "@/lib/maths/percentile-rank";
import type { ColumnSimilarity } from "../data/use-similarities";
import type { ViewColumn } from "../data/use-view-columns";
import type { Neighbour } from "./neighbour-entry";
import { bestRows, rankOf } from "./row-scores";
import type { FocusScores } from "./use-row-scores";

/** The first `k` neighbours of the focused input in one column, with their ranks in the others. */
export function rankedNeighbours(
  column: ViewColumn,
  columns: readonly ViewColumn[],
  similarity: ColumnSimilarity | null,
  { inputs, byKey }: FocusScores,
  k: number,
): Neighbour[] {
  const scores = byKey.get(column.key);
  if (!scores) return [];
  const others = columns.filter((other) => other.choice.letter !== column.choice.letter);
  return bestRows(scores, k).flatMap((row, place) => {
    const input: TextInput | undefined = inputs[row];
    if (!input) return [];
    const score = scores.scores[row] ?? 0;
    return {
      input,
      number: row + 1,
      rank: place + 1,
      score,
      percentile: similarity && percentileRank(similarity.pairScores, score),
      elsewhere: others.flatMap((other) => {
        const there = byKey.get(other.key);
        return there ? [{ column: other, rank: rankOf(there, row) }] : [];
      }),
    };
  });
}
