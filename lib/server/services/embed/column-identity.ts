import "server-only";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import type { ResolvedModel } from "@/lib/server/providers/spec";
import { columnDimension } from "./validate-column";
import type { ColumnIdentity } from "./vector-cache";

/** What the vectors of a request depend on besides its inputs; a role that the model ignores is none. */
export function columnIdentity(
  request: Pick<EmbedRequest, "model" | "role" | "dimension">,
  model: ResolvedModel,
): ColumnIdentity {
  return {
    reference: request.model,
    endpointIdentity: model.endpointIdentity,
    role: model.facts.acceptsRole ? request.role : null,
    dimension: columnDimension(request, model).sent,
    kind: model.kind,
  };
}
