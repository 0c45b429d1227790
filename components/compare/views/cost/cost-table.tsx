"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CostLines } from "../../run/cost-lines";
import { EstimateError } from "../../run/estimate-error";
import { ColumnTitle } from "../column/column-title";
import type { Latency } from "./column-figures";
import type { CostColumn } from "./use-column-figures";
import { WhatIfCost } from "./what-if-cost";

const heads = [
  "requests",
  "estimated",
  "measured",
  "error",
  "latency",
  "vendorLatency",
  "cost",
] as const;

/** One row per column; every number says whether it is estimated or measured. */
export function CostTable({ rows }: { rows: readonly CostColumn[] }) {
  const translate = useTranslations("views.cost");
  return (
    <table className="w-full min-w-[800px] text-right break-keep tabular">
      <caption className="sr-only">{translate("caption")}</caption>
      <thead className="text-secondary text-text-2">
        <tr>
          <th scope="col" className="pb-1 text-left font-normal">
            {translate("head.column")}
          </th>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className="pb-1 pl-3 align-bottom font-normal last:text-left"
            >
              {translate(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CostRow key={row.column.choice.letter} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function CostRow({ column, figures }: CostColumn) {
  const translate = useTranslations("views.cost");
  const format = useFormatter();
  const run = figures.requests > 0;
  const { tokensMeasured, tokensEstimated, estimateError } = figures;
  return (
    <tr className="border-t align-top *:py-1.5">
      <th scope="row" className="min-w-[264px] text-left font-normal">
        <ColumnTitle column={column} wrap />
      </th>
      <td className="pl-3">{format.number(figures.requests)}</td>
      <td className="pl-3 whitespace-nowrap">
        {run ? `≈ ${format.number(tokensEstimated)}` : "–"}
      </td>
      <td className="pl-3">
        {tokensMeasured !== null
          ? format.number(tokensMeasured)
          : run
            ? translate("notCounted")
            : "–"}
      </td>
      <td className="pl-3 whitespace-nowrap">
        {estimateError === null
          ? "–"
          : `${format.number(estimateError * 100, { signDisplay: "exceptZero", maximumFractionDigits: 1 })} %`}
        <EstimateError model={column.choice.model} />
      </td>
      <td className="pl-3">
        <LatencyPair latency={figures.latency} />
      </td>
      <td className="pl-3">
        {figures.vendorLatency || !run ? (
          <LatencyPair latency={figures.vendorLatency} />
        ) : (
          translate("notReported")
        )}
      </td>
      <td className="min-w-36 pl-3 text-left [&_li]:whitespace-normal">
        {run ? (
          <>
            <CostLines
              kind={column.kind}
              prices={column.description?.prices ?? []}
              tokens={tokensMeasured ?? tokensEstimated}
              requests={figures.requests}
              estimated={tokensMeasured === null}
            />
            <WhatIfCost
              model={column.choice.model}
              tokens={tokensMeasured ?? tokensEstimated}
              estimated={tokensMeasured === null}
            />
          </>
        ) : column.sharedWith === null ? (
          "–"
        ) : (
          translate("sharedWith", { letter: column.sharedWith })
        )}
      </td>
    </tr>
  );
}

function LatencyPair({ latency }: { latency: Latency | null }) {
  const format = useFormatter();
  if (!latency) return "–";
  const milliseconds = (value: number) => format.number(value, { maximumSignificantDigits: 3 });
  return (
    <span className="whitespace-nowrap">
      {milliseconds(latency.median)} / {milliseconds(latency.p95)}{" "}
      <span className="text-text-2">ms</span>
    </span>
  );
}
