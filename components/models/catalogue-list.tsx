"use client";

import { noFilter } from "./filter-models";
import { ModelCards } from "./model-cards";
import { ModelsSkeleton } from "./models-skeleton";
import { ModelsTable } from "./models-table";
import { NothingFound } from "./nothing-found";
import type { ShownModels } from "./use-shown-models";

interface CatalogueListProps {
  view: ShownModels;
  /** False until the catalogue has come. */
  loaded: boolean;
  /** Null until the width is known. */
  narrow: boolean | null;
  openReference: string | null;
  onOpen: (reference: string) => void;
}

/** The models in the form that the width asks for; their shape while they are on their way. */
export function CatalogueList({ view, loaded, narrow, ...rest }: CatalogueListProps) {
  if (!loaded || narrow === null) return <ModelsSkeleton />;
  if (view.shown.length === 0) return <NothingFound onShowAll={() => view.setFilter(noFilter)} />;
  const List = narrow ? ModelCards : ModelsTable;
  return <List {...view} {...rest} />;
}
