"use client";

import { useQuery } from "@tanstack/react-query";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { usageQuery } from "@/lib/client/queries/usage-query";
import { classNames } from "@/components/ui/class-names";
import { LoadFailure } from "@/components/ui/load-failure";
import { RangeBar } from "./range-bar";
import { UsagePanels } from "./usage-panels";
import { UsageSkeleton } from "./usage-skeleton";
import { useUsageRange } from "./use-usage-range";

/** The days to look at, and all that is known of them. */
export function UsageBody() {
  const days = useUsageRange();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(usageQuery(days.range));
  if (!data && !error && days.range) return <UsageSkeleton />;
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
