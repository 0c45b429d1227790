"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { columnLimits, type ColumnLimit } from "./column-limit";
import { filterRows, type RowFilter, type RowMark } from "./filter-rows";
import { listFacts, type ListFacts } from "./list-facts";
import type { TokenTally } from "./token-tally";
import { useTokenTally } from "./use-token-tally";

/** The list as it is shown: the inputs, what is known of them, and the rows that the filter lets through. */
export interface ListView {
  inputs: readonly TextInput[];
  facts: ListFacts;
  limits: readonly ColumnLimit[];
  tally: TokenTally;
  /** False while the tally is still that of an earlier list. */
  settled: boolean;
  filter: RowFilter;
  setFilter: (filter: RowFilter) => void;
  /** Places in `inputs` of the rows that are shown. */
  shown: readonly number[];
  /** Their ids. */
  order: readonly string[];
}

export const noFilter: RowFilter = { query: "", mark: "all" };

const noModels: never[] = [];

export function useListView(): ListView {
  const inputs = useWorkspace((state) => state.inputs);
  const columns = useWorkspace((state) => state.columns);
  const models = useQuery(modelsQuery).data?.models ?? noModels;
  const [chosenFilter, setFilter] = useState<RowFilter>(noFilter);
  const facts = useMemo(() => listFacts(inputs), [inputs]);
  const limits = useMemo(() => columnLimits(columns, models), [columns, models]);
  const { tally, settled } = useTokenTally(inputs, facts, limits);
  const mark = countOf(chosenFilter.mark, facts, tally) === 0 ? "all" : chosenFilter.mark;
  const query = useDeferredValue(chosenFilter.query);
  const shown = useMemo(
    () => filterRows(inputs, { query, mark }, facts, tally.over),
    [inputs, query, mark, facts, tally.over],
  );
  const order = useMemo(() => shown.map((place) => inputs[place]?.id ?? ""), [shown, inputs]);
  const filter = { query: chosenFilter.query, mark };
  return { inputs, facts, limits, tally, settled, filter, setFilter, shown, order };
}

/** How many rows carry a mark; a filter by a mark that no row has any more would show nothing. */
export function countOf(mark: RowMark, facts: ListFacts, tally: TokenTally): number {
  switch (mark) {
    case "all":
      return facts.firstSame.length;
    case "over":
      return tally.over.size;
    case "duplicate":
      return facts.duplicates;
    case "empty":
      return facts.empties;
  }
}
