"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import { ColumnPanel } from "../column/column-panel";
import type { ViewColumn } from "../data/use-view-columns";
import { NeighbourEntry, type Neighbour } from "./neighbour-entry";

interface NeighbourListProps {
  column: ViewColumn;
  inputs: readonly TextInput[];
  focusId: string;
  /** Best first; null while they are not found, empty when the column knows none. */
  neighbours: readonly Neighbour[] | null;
  searching: boolean;
  /** Entries to reserve room for. */
  k: number;
}

/** The nearest inputs of the focused one in one column. */
export function NeighbourList(props: NeighbourListProps) {
  const { column, inputs, focusId, neighbours, searching, k } = props;
  const translate = useTranslations("views.neighbours");
  const skeleton = (words: ReactNode) => <ListSkeleton rows={Math.min(k, 8)} words={words} />;
  return (
    <ColumnPanel column={column} inputs={inputs} skeleton={skeleton}>
      {neighbours === null ? (
        skeleton(searching && translate("computing"))
      ) : neighbours.length === 0 ? (
        <p className="border-t py-3 text-text-2">{translate("none")}</p>
      ) : (
        <ol className="border-b">
          {neighbours.map((neighbour) => (
            <NeighbourEntry key={neighbour.input.id} neighbour={neighbour} focusId={focusId} />
          ))}
        </ol>
      )}
    </ColumnPanel>
  );
}

function ListSkeleton({ rows, words }: { rows: number; words: ReactNode }) {
  return (
    <div className="relative border-b">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="flex h-12 items-center gap-3 border-t px-2">
          <span className="h-3 w-3 rounded bg-raised" />
          <span className="h-3 rounded bg-raised" style={{ width: `${70 - ((row * 13) % 40)}%` }} />
        </div>
      ))}
      <div className="absolute inset-0 grid place-items-center px-4 text-text-2">
        <div className="rounded-panel bg-panel px-2 py-1">{words}</div>
      </div>
    </div>
  );
}
