import "server-only";
import { processStore } from "@/lib/server/store/process-store";
import { createEstimates, type LearningEstimates } from "./store-estimates";

let shared: LearningEstimates | undefined;

/** The estimates of this process, whose store all processes share. */
export function processEstimates(): LearningEstimates {
  shared ??= createEstimates({ store: processStore(), now: Date.now });
  return shared;
}
