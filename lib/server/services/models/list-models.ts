import "server-only";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { registry } from "@/lib/server/providers/registry";

/** The models of the catalogue, each with its readiness under this server's configuration. */
export function listModels(): ModelsAnswer {
  return registry().list();
}
