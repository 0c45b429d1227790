import { queryOptions } from "@tanstack/react-query";
import { RunFormatError } from "@/lib/contract/run-format-error";

/** The run that this browser has pinned; null for none. Another tab may have pinned one since. */
export const pinQuery = queryOptions({
  queryKey: ["pinned-run"],
  queryFn: async ({ signal }) => {
    const [{ loadPin }, { openRun }] = await Promise.all([
      import("../storage/pinned-run"),
      import("../workers/open-run"),
    ]);
    const pin = await loadPin();
    if (pin === null) return null;
    const run = await openRun(`pin ${pin.pinnedAt}`, pin.file, signal).catch(noneIfUnreadable);
    return run && { ...pin, run: { ...run, name: pin.name } };
  },
  staleTime: 0,
  networkMode: "always",
});

/** A pin of a version with another format is as good as none. */
function noneIfUnreadable(error: unknown): null {
  if (error instanceof RunFormatError) return null;
  throw error;
}
