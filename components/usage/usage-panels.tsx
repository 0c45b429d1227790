"use client";

import type { UsageAnswer } from "@/lib/contract/usage";
import { BudgetPanel } from "./budget-panel";
import { CachePanel } from "./cache-panel";
import { CallsPanel } from "./calls/calls-panel";
import { ChartsPanel } from "./charts/charts-panel";
import { EstimatesPanel } from "./estimates-panel";
import { Figures } from "./figures/figures";
import { FreeTierPanel } from "./free-tier-panel";
import { NothingSent } from "./nothing-sent";
import { PricesPanel } from "./prices/prices-panel";
import { ProjectionPanel } from "./projection/projection-panel";
import type { UsageRange } from "./use-usage-range";

interface UsagePanelsProps {
  usage: UsageAnswer;
  days: UsageRange;
}

/** All panels of the screen: what was used, what is left, what more would cost, and every single call. */
export function UsagePanels({ usage, days }: UsagePanelsProps) {
  const range = { from: usage.from, to: usage.to };
  const isEmpty = usage.days.length === 0;
  return (
    <>
      {isEmpty ? (
        <NothingSent days={days} />
      ) : (
        <>
          <Figures days={usage.days} />
          <ChartsPanel usage={usage} range={range} />
        </>
      )}
      <div className="grid min-[1000px]:grid-cols-2 min-[1000px]:*:last:border-l">
        <BudgetPanel budgets={usage.budgets} />
        <FreeTierPanel tiers={usage.freeTiers} />
      </div>
      <ProjectionPanel days={usage.days} />
      {!isEmpty && <CallsPanel range={range} models={usage.days.map(({ model }) => model)} />}
      <div className="grid min-[1000px]:grid-cols-2 min-[1000px]:*:last:border-l">
        <PricesPanel />
        <div className="flex min-w-0 flex-col">
          <EstimatesPanel />
          <CachePanel />
        </div>
      </div>
    </>
  );
}
