"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import { columnColours } from "@/lib/maths/column-colours";
import type { ViewContent } from "../data/use-view-columns";
import { CacheSavings } from "./cache-savings";
import type { Latency } from "./column-figures";
import { CostTable } from "./cost-table";
import { useColumnFigures, type CostColumn } from "./use-column-figures";
import { WhatIfPrices } from "./what-if-prices";

/** The charts come when they are looked at: they are the heaviest part of the page. */
const ColumnBars = dynamic(() => import("@/components/charts/column-bars"), {
  ssr: false,
  loading: () => <div className="h-44 rounded-panel bg-raised" />,
});

/** Tokens, requests, time and money per column: estimated against measured, and the prices behind them. */
export function CostView({ columns, inputs }: ViewContent) {
  const translate = useTranslations("views.cost");
  const viewed = useContext(ViewedRunContext) !== null;
  const rows = useColumnFigures(columns);
  const answered = rows.some(({ figures }) => figures.inputs > 0);
  const emulated = columns.some(({ kind }) => kind === "emulated");
  return (
    <div className="flex flex-col gap-4 p-3">
      <div className="overflow-x-auto">
        <CostTable rows={rows} />
      </div>
      <div className="flex max-w-[90ch] flex-col gap-1 text-secondary text-text-2">
        {emulated && <p className="text-violet">{translate("emulatedNote")}</p>}
        <p>{translate("note")}</p>
      </div>
      <CacheSavings rows={rows} />
      <WhatIfPrices rows={rows} />
      {rows.some(({ figures }) => figures.requests > 0) ? (
        <div className="grid gap-4 min-[701px]:grid-cols-2">
          <TokenBars rows={rows} />
          <LatencyBars rows={rows} />
        </div>
      ) : (
        !answered && (
          <p className="text-text-2">
            {viewed ? translate("notSaved") : translate("pressRun", { count: inputs.length })}
          </p>
        )
      )}
    </div>
  );
}

function TokenBars({ rows }: { rows: readonly CostColumn[] }) {
  const translate = useTranslations("views.cost");
  return (
    <section className="min-w-0">
      <h3 className="pb-1 text-text-2">{translate("chart.tokens")}</h3>
      <ColumnBars
        label={translate("chart.tokens")}
        unit={translate("unit.tokens")}
        series={[
          { key: "estimated", label: translate("estimated"), pale: true },
          { key: "measured", label: translate("measured") },
        ]}
        rows={rows.map((row) => ({
          ...barOf(row),
          values: {
            estimated: row.figures.requests > 0 ? row.figures.tokensEstimated : null,
            measured: row.figures.tokensMeasured,
          },
        }))}
      />
    </section>
  );
}

function LatencyBars({ rows }: { rows: readonly CostColumn[] }) {
  const translate = useTranslations("views.cost");
  const valuesOf = (latency: Latency | null) => ({
    median: latency?.median ?? null,
    p95: latency?.p95 ?? null,
  });
  return (
    <section className="min-w-0">
      <h3 className="pb-1 text-text-2">{translate("chart.latency")}</h3>
      <ColumnBars
        label={translate("chart.latency")}
        unit="ms"
        series={[
          { key: "median", label: "p50", pale: true },
          { key: "p95", label: "p95" },
        ]}
        rows={rows.map((row) => ({ ...barOf(row), values: valuesOf(row.figures.latency) }))}
      />
    </section>
  );
}

function barOf({ column: { choice } }: CostColumn) {
  return { key: choice.letter, label: choice.letter, colour: columnColours[choice.letter] };
}
