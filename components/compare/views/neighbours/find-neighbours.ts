import { searchNeighbours } from "@/lib/client/workers/search-neighbours";
import type { Progress } from "@/lib/client/workers/worker-message";
import type { NearestRow } from "@/lib/maths/knn/nearest-rows";
import type { ViewColumn, ViewContent } from "../data/use-view-columns";
import { searchedColumns } from "./searched-columns";

/** What is searched for: the `k` inputs nearest to the one at `focus`, in every column. */
export interface NeighbourQuestion extends ViewContent {
  focus: number;
  k: number;
}

/** The nearest inputs in each of the columns, best first; null in one that has no vector to compare. */
export interface FoundNeighbours {
  columns: readonly ViewColumn[];
  lists: readonly (readonly NearestRow[] | null)[];
}

/** Finds them in a worker, exactly and among all inputs. An abort ends the worker. */
export async function findNeighbours(
  question: NeighbourQuestion,
  options: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<FoundNeighbours> {
  const { columns, focus, k } = question;
  const searched = await searchedColumns(question, options.signal);
  return { columns, lists: await searchNeighbours({ columns: searched, focus, k }, options) };
}

/** The list of one column; null where that was not searched yet, empty where there is nothing to compare. */
export function listOf(
  { columns, lists }: FoundNeighbours,
  column: ViewColumn,
): readonly NearestRow[] | null {
  const at = columns.findIndex(
    ({ choice, scoreKey }) =>
      choice.letter === column.choice.letter && scoreKey === column.scoreKey,
  );
  return at < 0 ? null : (lists[at] ?? []);
}
