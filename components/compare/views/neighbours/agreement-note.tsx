"use client";

import { useTranslations } from "next-intl";
import type { ViewColumn } from "../data/use-view-columns";
import { agreements } from "./agreement";
import type { Neighbour } from "./neighbour-entry";

interface AgreementNoteProps {
  lists: readonly { column: ViewColumn; neighbours: readonly Neighbour[] | null }[];
  k: number;
}

/** How far the columns agree: in a sentence for two or three, as short pairs for more. */
export function AgreementNote({ lists, k }: AgreementNoteProps) {
  const translate = useTranslations("views.neighbours");
  const compared = agreements(
    lists.flatMap(({ column, neighbours }) =>
      neighbours && neighbours.length > 0
        ? [{ column: column.choice.letter, rows: neighbours.map(({ number }) => number) }]
        : [],
    ),
  );
  if (compared.length === 0) return null;
  const key = compared.length > 3 ? "agreementShort" : "agreement";
  const emulated = lists.some(({ column }) => column.kind === "emulated");
  return (
    <p className="flex flex-wrap gap-x-4 px-3 pt-1 text-text-2 tabular">
      {key === "agreementShort" && <span>{translate("agreementIn", { k })}</span>}
      {compared.map(({ first, second, shared, of }) => (
        <span key={first + second}>{translate(key, { first, second, shared, of })}</span>
      ))}
      {emulated && <span className="text-violet">{translate("emulatedNote")}</span>}
    </p>
  );
}
