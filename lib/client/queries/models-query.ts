import { queryOptions } from "@tanstack/react-query";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { ApiFailure, failureOf, localError } from "../api/api-failure";

async function fetchModels(signal: AbortSignal): Promise<ModelsAnswer> {
  // The schema comes while the answer is on its way, so that no page waits for it to be drawn.
  const [response, { modelsAnswerSchema }] = await Promise.all([
    fetch("/api/models", { signal }),
    import("@/lib/contract/models-answer"),
  ]).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new ApiFailure(localError("connection_lost"), cause);
  });
  if (!response.ok) throw await failureOf(response);
  return modelsAnswerSchema.parse(await response.json());
}

/** The models that can be picked, with their facts and readiness. */
export const modelsQuery = queryOptions({
  queryKey: ["models"],
  queryFn: ({ signal }) => fetchModels(signal),
});
