"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { usageCallsQuery } from "@/lib/client/queries/usage-query";
import type { DayRange } from "@/lib/client/usage/day-range";
import { Button } from "@/components/ui/button";
import { LoadFailure } from "../load-failure";
import { Panel } from "../panel";
import { callFilterParams } from "../usage-params";
import { CallFilters } from "./call-filters";
import { CallTable } from "./call-table";
import { OutcomeNotes } from "./outcome-notes";

/** The ledger's rows, the newest first, a page at a time. */
export function CallsPanel({ range }: { range: DayRange }) {
  const translate = useTranslations("usage.calls");
  const query = useInfiniteQuery(usageCallsQuery(range));
  const [filter, setFilter] = useQueryStates(callFilterParams);
  const calls = query.data?.pages.flatMap((page) => page.calls) ?? [];
  const shown = calls.filter(
    ({ model, outcome }) =>
      (filter.model === null || filter.model === model) &&
      (filter.outcome === null || filter.outcome === outcome),
  );
  return (
    <Panel
      title={translate("title")}
      className="min-h-80"
      actions={
        <CallFilters calls={calls} filter={filter} onChange={(next) => void setFilter(next)} />
      }
    >
      {query.error && (
        <LoadFailure
          error={query.error}
          retrying={query.isFetching}
          onRetry={() => void query.refetch()}
        />
      )}
      {shown.length > 0 && <CallTable calls={shown} />}
      {query.data && shown.length === 0 && <p className="text-text-2">{translate("none")}</p>}
      <OutcomeNotes calls={shown} />
      <div className="flex flex-wrap items-center gap-3">
        <span role="status" className="text-text-2 tabular">
          {query.data && translate("count", { shown: shown.length, loaded: calls.length })}
        </span>
        {query.hasNextPage && (
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {translate("more")}
          </Button>
        )}
      </div>
    </Panel>
  );
}
