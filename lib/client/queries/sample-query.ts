import { queryOptions } from "@tanstack/react-query";
import type { SampleSetId } from "@/lib/inputs/sample-set";
import { fetchSample } from "../workspace/load-sample";
import { fetchSamplePictures } from "../workspace/load-sample-pictures";

/** One of the sample sets that come with the application. */
export function sampleQuery(id: SampleSetId) {
  return queryOptions({
    queryKey: ["sample", id],
    queryFn: () => fetchSample(id),
    // The file belongs to the build that is open.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The description of the sample pictures; the pictures themselves are fetched when they are opened. */
export const samplePicturesQuery = queryOptions({
  queryKey: ["sample", "pictures"],
  queryFn: fetchSamplePictures,
  staleTime: Number.POSITIVE_INFINITY,
});
