"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ComparedColumn } from "@/lib/client/runs/compare-runs";
import { runProblem } from "@/lib/client/runs/run-problem";
import { inputName } from "@/lib/inputs/input-content";
import { ErrorNote } from "@/components/ui/error-note";
import { movedPairsQuery } from "./moved-pairs-query";

/** The pairs of inputs whose cosine changed most, before and after. */
export function MovedPairs({ id, column }: { id: string; column: ComparedColumn }) {
  const translate = useTranslations("runs.drift");
  const format = useFormatter();
  const { data, error } = useQuery(movedPairsQuery(id, column));
  const cosine = (value: number) =>
    format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-text-2">{translate("pairsTitle")}</h3>
      {error ? (
        <ErrorNote error={runProblem(error)} />
      ) : !data ? (
        <p className="text-text-2">{translate("pairsWorking")}</p>
      ) : data.pairs.length === 0 ? (
        <p className="text-text-2">{translate("noPairs")}</p>
      ) : (
        <table className="w-full table-fixed">
          <thead className="sr-only">
            <tr>
              <th scope="col">{translate("pair")}</th>
              <th scope="col">{translate("cosine")}</th>
            </tr>
          </thead>
          <tbody>
            {data.pairs.map(({ first, second, before, after }) => (
              <tr key={`${first.id} ${second.id}`} className="border-t align-top">
                <td className="py-1 pr-3">
                  <p dir="auto" className="truncate">
                    {inputName(first)}
                  </p>
                  <p dir="auto" className="truncate text-text-2">
                    {inputName(second)}
                  </p>
                </td>
                <td className="w-32 py-1 text-right whitespace-nowrap tabular">
                  {cosine(before)} → {cosine(after)}
                  <p className="text-text-2">
                    {format.number(after - before, {
                      minimumFractionDigits: 3,
                      maximumFractionDigits: 3,
                      signDisplay: "exceptZero",
                    })}
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data && data.sampled < data.total && (
        <p className="pt-1 text-secondary text-amber">
          {translate("pairsSampled", { sampled: data.sampled, total: data.total })}
        </p>
      )}
    </div>
  );
}
