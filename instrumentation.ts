/** The first page of a server that has just started comes before what is done once a day. */
const firstPruningAfterMs = 10_000;

/** Runs once before the server answers: a configuration that cannot work ends the process with its reasons. */
export async function register(): Promise<void> {
  // A build-time constant: the bundle for the edge runtime must not hold Node's modules.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkAtStart } = await import("@/lib/server/check-at-start");
  checkAtStart();
  const { environment } = await import("@/lib/server/env");
  const { observeRequests } = await import("@/lib/server/http/observe-requests");
  observeRequests(environment());
  const startPruning = async (): Promise<void> => {
    const { pruneDaily } = await import("@/lib/server/services/ledger/prune-daily");
    pruneDaily();
  };
  setTimeout(() => void startPruning(), firstPruningAfterMs).unref();
}
