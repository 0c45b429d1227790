import { queryOptions } from "@tanstack/react-query";
import type { TokenCorrections } from "@/lib/contract/token-corrections";
import { ApiFailure, failureOf, localError } from "../api/api-failure";

async function fetchCorrections(signal: AbortSignal): Promise<TokenCorrections> {
  const [response, { tokenCorrectionsSchema }] = await Promise.all([
    fetch("/api/estimates", { signal }),
    import("@/lib/contract/token-corrections"),
  ]).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  });
  if (!response.ok) throw await failureOf(response);
  return tokenCorrectionsSchema.parse(await response.json());
}

/** What the counts of providers have taught about estimating their tokens; a run teaches more. */
export const correctionsQuery = queryOptions({
  queryKey: ["token-corrections"],
  queryFn: ({ signal }) => fetchCorrections(signal),
});
