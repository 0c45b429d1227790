"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { useTokenCorrections } from "@/lib/client/queries/use-token-corrections";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { columnLimits, type ColumnLimit } from "./column-limit";
import { countOf, filterRows, type RowFilter } from "./filter-rows";
import type { ListSurvey } from "./list-survey";
import { useListSurvey } from "./use-list-survey";

/** The list as it is shown: the inputs, what is known of them, and the rows that the filter lets through. */
export interface ListView {
  inputs: readonly TextInput[];
  limits: readonly ColumnLimit[];
  survey: ListSurvey;
  /** False while the survey is still that of an earlier list. */
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
  const corrections = useTokenCorrections();
  const [chosenFilter, setFilter] = useState<RowFilter>(noFilter);
  const limits = useMemo(
    () => columnLimits(columns, models, corrections),
    [columns, models, corrections],
  );
  const { survey, settled } = useListSurvey(inputs, limits);
  // A filter by a mark that no row has any more would show nothing.
  const gone = chosenFilter.mark !== "all" && countOf(chosenFilter.mark, survey) === 0;
  const mark = gone ? "all" : chosenFilter.mark;
  const query = useDeferredValue(chosenFilter.query);
  // While everything is shown, a new survey must not make 100,000 rows anew.
  const marked = mark === "all" ? null : survey;
  const shown = useMemo(
    () => filterRows(inputs, { query, mark }, marked),
    [inputs, query, mark, marked],
  );
  const order = useMemo(() => shown.map((place) => inputs[place]?.id ?? ""), [shown, inputs]);
  const filter = { query: chosenFilter.query, mark };
  return { inputs, limits, survey, settled, filter, setFilter, shown, order };
}
