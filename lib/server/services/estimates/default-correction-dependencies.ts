import "server-only";
import { registry } from "@/lib/server/providers/registry";
import { processStore } from "@/lib/server/store/process-store";
import { processEstimates } from "./process-estimates";
import type { CorrectionDependencies } from "./token-corrections";

/** What this process tells of its estimates with. */
export function defaultCorrectionDependencies(): CorrectionDependencies {
  return { store: processStore(), estimates: processEstimates(), registry: registry() };
}
