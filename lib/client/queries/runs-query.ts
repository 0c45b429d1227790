import { queryOptions } from "@tanstack/react-query";
import { fetchRun, fetchRunFile, fetchRuns } from "../api/saved-runs";

/** The saved runs. Others save and delete too, so the list is asked for anew whenever it is looked at. */
export const runsQuery = queryOptions({
  queryKey: ["runs"],
  queryFn: ({ signal }) => fetchRuns(signal),
  staleTime: 0,
});

/** What is known of one run, and its document made ready to be shown. */
export function savedRunQuery(id: string) {
  return queryOptions({
    queryKey: ["runs", id],
    queryFn: async ({ signal }) => {
      const [summary, file, { openRun }] = await Promise.all([
        fetchRun(id, signal),
        fetchRunFile(id, signal),
        import("../workers/open-run"),
      ]);
      return { summary, run: { ...(await openRun(id, file, signal)), name: summary.name } };
    },
    staleTime: Number.POSITIVE_INFINITY,
    // One may be 64 MB.
    gcTime: 60_000,
  });
}
