"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { filterModels, type ModelFilter } from "./filter-models";
import type { SortKey } from "./list-choices";
import { filterParams, sortParams } from "./models-params";
import { sortModels } from "./sort-models";

export interface ModelOrder {
  sort: SortKey | null;
  descending: boolean;
}

export interface ShownModels {
  shown: readonly ModelDescription[];
  filter: ModelFilter;
  setFilter: (filter: Partial<ModelFilter>) => void;
  order: ModelOrder;
  setOrder: (order: ModelOrder) => void;
}

/** The models as the address asks for them: filtered and in order. */
export function useShownModels(models: readonly ModelDescription[]): ShownModels {
  const [filter, setFilter] = useQueryStates(filterParams);
  const [order, setOrder] = useQueryStates(sortParams);
  const shown = useMemo(() => {
    const found = filterModels(models, filter);
    return order.sort === null ? found : sortModels(found, order.sort, order.descending);
  }, [models, filter, order]);
  return {
    shown,
    filter,
    setFilter: (next) => void setFilter(next),
    order,
    setOrder: (next) => void setOrder(next),
  };
}
