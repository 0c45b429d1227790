import { queryOptions } from "@tanstack/react-query";
import {
  sampleSetPath,
  sampleSetSchema,
  type SampleSet,
  type SampleSetId,
} from "@/lib/inputs/sample-set";
import { ApiFailure, failureOf, localError } from "../api/api-failure";

async function fetchSample(id: SampleSetId, signal: AbortSignal): Promise<SampleSet> {
  const response = await fetch(sampleSetPath(id), { signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  });
  if (!response.ok) throw await failureOf(response);
  return sampleSetSchema.parse(await response.json());
}

/** One of the sample sets that come with the application. */
export function sampleQuery(id: SampleSetId) {
  return queryOptions({
    queryKey: ["sample", id],
    queryFn: ({ signal }) => fetchSample(id, signal),
    // The file belongs to the build that is open.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
