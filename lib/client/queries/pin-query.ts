import { queryOptions } from "@tanstack/react-query";

/** The run that this browser has pinned; null for none. Another tab may have pinned one since. */
export const pinQuery = queryOptions({
  queryKey: ["pinned-run"],
  queryFn: async () => {
    const [{ loadPin }, { viewedRun }] = await Promise.all([
      import("../storage/pinned-run"),
      import("../runs/viewed-run"),
    ]);
    const pin = await loadPin();
    if (pin === null) return null;
    const { name, pinnedAt, runId, document } = pin;
    const run = { ...viewedRun(`pin ${pinnedAt}`, document), name };
    return { name, pinnedAt, runId, document, run };
  },
  staleTime: 0,
  networkMode: "always",
});
