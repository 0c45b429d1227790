import "server-only";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { AppError } from "@/lib/server/http/app-error";
import type { ResolvedModel } from "@/lib/server/providers/registry";

export interface ColumnDimension {
  /** What is sent with each call; null leaves it to the model. */
  sent: number | null;
  /** What the vectors must have; null when the first answer decides. */
  expected: number | null;
}

/** Checks the dimension that was asked for against the catalogue. Throws `unsupported_dimension`. */
export function columnDimension(
  { model, dimension }: EmbedRequest,
  { facts }: ResolvedModel,
): ColumnDimension {
  const own = facts.dimension.value;
  if (dimension === undefined) return { sent: null, expected: isSure(facts) ? own : null };
  if (facts.dimensionChoices.includes(dimension)) return { sent: dimension, expected: dimension };
  // Asking for what the model gives anyway needs no field, which some services would refuse.
  if (dimension === own) return { sent: null, expected: own };
  if (own === null) return { sent: dimension, expected: dimension };
  const allowed = facts.dimensionChoices.length > 0 ? facts.dimensionChoices.join(", ") : own;
  throw new AppError("unsupported_dimension", { model, dimension, allowed });
}

/** A guessed dimension must not make a good answer wrong. */
function isSure({ dimension }: ResolvedModel["facts"]): boolean {
  return dimension.standing === "doc" || dimension.standing === "sdk";
}
