/** Runs once before the server answers: a configuration that cannot work ends the process with its reasons. */
export async function register(): Promise<void> {
  // A build-time constant: the bundle for the edge runtime must not hold Node's modules.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkAtStart } = await import("@/lib/server/check-at-start");
  checkAtStart();
  const { environment } = await import("@/lib/server/env");
  const { observeRequests } = await import("@/lib/server/http/observe-requests");
  observeRequests(environment());
  const { pruneDaily } = await import("@/lib/server/services/ledger/prune-daily");
  pruneDaily();
}
