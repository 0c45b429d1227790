"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { apiErrorOf } from "@/lib/client/api/api-failure";
import { usageCallsQuery } from "@/lib/client/queries/usage-query";
import type { DayRange } from "@/lib/client/usage/day-range";
import type { ModelReference } from "@/lib/contract/model-reference";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { LoadFailure } from "@/components/ui/load-failure";
import { Panel } from "../panel";
import { callFilterParams } from "../usage-params";
import { CallFilters } from "./call-filters";
import { CallTable } from "./call-table";
import { OutcomeNotes } from "./outcome-notes";

interface CallsPanelProps {
  range: DayRange;
  /** Those that were called in these days. */
  models: readonly ModelReference[];
}

/** The ledger's rows, the newest first, a page at a time; what does not fit the filter stays on the server. */
export function CallsPanel({ range, models }: CallsPanelProps) {
  const translate = useTranslations("usage.calls");
  const [filter, setFilter] = useQueryStates(callFilterParams);
  const query = useInfiniteQuery(usageCallsQuery(range, filter));
  const calls = query.data?.pages.flatMap((page) => page.calls) ?? [];
  return (
    <Panel
      title={translate("title")}
      className="min-h-80"
      actions={
        <CallFilters models={models} filter={filter} onChange={(next) => void setFilter(next)} />
      }
    >
      {query.error && (
        <LoadFailure
          error={apiErrorOf(query.error)}
          retrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      <div
        aria-busy={query.isPlaceholderData}
        className={classNames(query.isPlaceholderData && "opacity-60")}
      >
        {calls.length > 0 && <CallTable calls={calls} />}
        {query.data && calls.length === 0 && <p className="text-text-2">{translate("none")}</p>}
      </div>
      <OutcomeNotes calls={calls} />
      <div className="flex flex-wrap items-center gap-3">
        <span role="status" className="text-text-2 tabular">
          {query.data && translate(query.hasNextPage ? "newest" : "count", { count: calls.length })}
        </span>
        {query.hasNextPage && (
          <Button
            disabled={query.isFetchingNextPage || query.isPlaceholderData}
            onClick={() => void query.fetchNextPage()}
          >
            {translate("more")}
          </Button>
        )}
      </div>
    </Panel>
  );
}
