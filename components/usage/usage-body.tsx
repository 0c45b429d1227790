"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { correctionsQuery } from "@/lib/client/queries/corrections-query";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { setPricesQuery } from "@/lib/client/queries/prices-query";
import { cacheQuery, usageQuery } from "@/lib/client/queries/usage-query";
import { classNames } from "@/components/ui/class-names";
import { LoadFailure } from "@/components/ui/load-failure";
import { RangeBar } from "./range-bar";
import { UsagePanels } from "./usage-panels";
import { UsageSkeleton } from "./usage-skeleton";
import { useUsageRange } from "./use-usage-range";

/** What single panels ask for. All are short, and one that came later would push the panels below it. */
const panelQueries = [modelsQuery, setPricesQuery, correctionsQuery, cacheQuery] as const;

/** The days to look at, and all that is known of them. */
export function UsageBody() {
  const days = useUsageRange();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(usageQuery(days.range));
  const panelsComplete = useQueries({ queries: panelQueries }).every(({ isPending }) => !isPending);
  const complete = panelsComplete && (data !== undefined || error !== null || !days.range);
  if (!complete) return <UsageSkeleton />;
  return (
    <>
      <RangeBar days={days} />
      {error && (
        <div className="border-b bg-panel p-3">
          <LoadFailure
            error={apiErrorOf(error)}
            retrying={isFetching}
            onRetry={() => void refetch()}
          />
        </div>
      )}
      {data && (
        // Other days' sums stay, paler, until those that were asked for are here.
        <div className={classNames(isPlaceholderData && "opacity-60")}>
          <UsagePanels usage={data} days={days} />
        </div>
      )}
    </>
  );
}
