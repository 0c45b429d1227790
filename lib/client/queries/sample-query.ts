import { queryOptions } from "@tanstack/react-query";
import type { SampleSetId } from "@/lib/inputs/sample-set";
import { fetchSample } from "../workspace/load-sample";

/** One of the sample sets that come with the application. */
export function sampleQuery(id: SampleSetId) {
  return queryOptions({
    queryKey: ["sample", id],
    queryFn: () => fetchSample(id),
    // The file belongs to the build that is open.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
