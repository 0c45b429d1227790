import "server-only";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { registry } from "@/lib/server/providers/registry";

/** The models of the catalogue and of configured servers, each with its readiness. */
export function listModels(signal: AbortSignal): Promise<ModelsAnswer> {
  return registry().list(signal);
}
