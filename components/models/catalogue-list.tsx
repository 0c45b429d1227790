"use client";

import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { noFilter } from "./filter-models";
import { ModelCards } from "./model-cards";
import { ModelsSkeleton } from "./models-skeleton";
import { ModelsTable } from "./models-table";
import { NothingFound } from "./nothing-found";
import { ProviderProblems } from "./provider-problems";
import type { ShownModels } from "./use-shown-models";

interface CatalogueListProps {
  view: ShownModels;
  /** Providers whose models the catalogue does not list; null until it has come. */
  openProviders: ModelsAnswer["openProviders"] | null;
  /** Null until the width is known. */
  narrow: boolean | null;
  openReference: string | null;
  onOpen: (reference: string) => void;
}

/** The models in the form that the width asks for; their shape while they are on their way. */
export function CatalogueList({ view, openProviders, narrow, ...rest }: CatalogueListProps) {
  if (!openProviders || narrow === null) return <ModelsSkeleton />;
  const List = narrow ? ModelCards : ModelsTable;
  return (
    <>
      {view.shown.length === 0 ? (
        <NothingFound onShowAll={() => view.setFilter(noFilter)} />
      ) : (
        <List {...view} {...rest} />
      )}
      <ProviderProblems providers={openProviders} />
    </>
  );
}
