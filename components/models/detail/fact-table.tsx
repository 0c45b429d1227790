"use client";

import { useTranslations } from "next-intl";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { isVerified } from "@/components/ui/standing-mark";
import { useFactRows, type FactRow } from "./use-fact-rows";

/** Every fact of a model with how well it is known and where it was read. */
export function FactTable({ model }: { model: ModelDescription }) {
  const translate = useTranslations("models");
  const rows = useFactRows(model);
  return (
    <table className="w-full text-left">
      <thead className="text-secondary text-text-2">
        <tr className="*:pr-4 *:pb-1 *:font-normal">
          <th scope="col" className="min-[701px]:w-44">
            {translate("detail.fact")}
          </th>
          <th scope="col" className="min-[701px]:w-56">
            {translate("detail.value")}
          </th>
          <th scope="col">{translate("detail.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="border-t align-top *:py-1 *:pr-4">
            <th scope="row" className="font-normal text-text-2">
              {row.name}
            </th>
            <td className="tabular">{row.value}</td>
            <td className="text-secondary">
              <KnownHow row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KnownHow({ row: { standing, source } }: { row: FactRow }) {
  const translate = useTranslations("models");
  const translateFact = useTranslations("facts");
  if (standing === null) return <span className="text-text-2">{translate("detail.asUsed")}</span>;
  return (
    <>
      <span className={isVerified(standing) ? undefined : "text-amber"}>
        {translateFact(`standing.${standing}`)}
      </span>
      {source && <span className="text-text-2"> · {source}</span>}
    </>
  );
}
