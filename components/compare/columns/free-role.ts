import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import type { ModelReference } from "@/lib/contract/model-reference";
import type { Role } from "@/lib/contract/role";

/** The first role in which a model does not stand yet; document when it stands in all. */
export function freeRole(columns: readonly ColumnChoice[], model: ModelReference): Role {
  const taken = columns.filter((column) => column.model === model).map(({ role }) => role);
  const roles = ["document", "query", null] as const;
  return roles.find((role) => !taken.includes(role)) ?? "document";
}
