import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  skipToken,
} from "@tanstack/react-query";
import { fetchCacheState, fetchCalls, fetchUsage } from "../api/usage";
import type { CallFilter } from "../usage/call-filter";
import type { DayRange } from "../usage/day-range";

/** Other tabs and other people send too: whoever comes back to the window sees what they did meanwhile. */
const alwaysNew = { staleTime: 0, refetchOnWindowFocus: true } as const;

/** Under this begins the key of all that a call or a cleared cache changes. */
export const usageKey = ["usage"] as const;

/** What was used in some days; null while the days are not valid. */
export function usageQuery(range: DayRange | null) {
  return queryOptions({
    queryKey: [...usageKey, "sums", range],
    queryFn: range === null ? skipToken : ({ signal }) => fetchUsage(range, signal),
    placeholderData: keepPreviousData,
    ...alwaysNew,
  });
}

/** The ledger's rows of some days that fit a filter, the newest first, a page at a time. */
export function usageCallsQuery(range: DayRange, filter: CallFilter) {
  return infiniteQueryOptions({
    queryKey: [...usageKey, "calls", range, filter],
    queryFn: ({ pageParam, signal }) => fetchCalls(range, filter, pageParam, signal),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...alwaysNew,
  });
}

function firstPage(): string | null {
  return null;
}

/** How much the cache of vectors holds. */
export const cacheQuery = queryOptions({
  queryKey: [...usageKey, "cache"],
  queryFn: ({ signal }) => fetchCacheState(signal),
  ...alwaysNew,
});
