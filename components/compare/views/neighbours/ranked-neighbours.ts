import type { TextInput } from "@/lib/inputs/text-input";
import { percentileRank } from "@/lib/maths/percentile-rank";
import type { ColumnSimilarity } from "../data/use-similarities";
import type { ViewColumn } from "../data/use-view-columns";
import { listOf, type FoundNeighbours } from "./find-neighbours";
import type { Neighbour } from "./neighbour-entry";

/** The neighbours found in one column, with their ranks in the others; null where it was not searched yet. */
export function rankedNeighbours(
  column: ViewColumn,
  found: FoundNeighbours,
  similarity: ColumnSimilarity | null,
  inputs: readonly TextInput[],
): Neighbour[] | null {
  const list = listOf(found, column);
  if (list === null) return null;
  return list.flatMap(({ row, score, ranks }, place) => {
    const input = inputs[row];
    if (!input) return [];
    return {
      input,
      number: row + 1,
      rank: place + 1,
      score,
      percentile: similarity && percentileRank(similarity.pairScores, score),
      elsewhere: found.columns.flatMap((other, at) => {
        const isOther = other.choice.letter !== column.choice.letter;
        return isOther && found.lists[at] ? [{ column: other, rank: ranks[at] ?? null }] : [];
      }),
    };
  });
}
