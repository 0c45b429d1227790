import "server-only";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import { AppError } from "@/lib/server/http/app-error";
import type { ResolvedModel } from "@/lib/server/providers/spec";

export interface ColumnDimension {
  /** What is sent with each call; null leaves it to the model. */
  sent: number | null;
  /** What the vectors must have; null when the first answer decides. */
  expected: number | null;
}

/**
 * Checks the dimension that was asked for against the catalogue. Throws `unsupported_dimension`. Where a
 * provider takes any dimension up to its own, what is above is sent too, so that its own words are shown.
 */
export function columnDimension(
  { model, dimension }: Pick<EmbedRequest, "model" | "dimension">,
  { facts }: ResolvedModel,
): ColumnDimension {
  const own = facts.dimension.value;
  if (dimension === undefined) return { sent: null, expected: isSure(facts) ? own : null };
  // Asking for what the model gives anyway needs no field, which some services would refuse.
  if (dimension === own) return { sent: null, expected: own };
  const sendable =
    facts.dimensionRequest === "any" ||
    facts.dimensionChoices.includes(dimension) ||
    (facts.dimensionRequest === "listed" && own === null);
  if (sendable) return { sent: dimension, expected: dimension };
  const allowed = [...facts.dimensionChoices, ...(own === null ? [] : [own])];
  throw new AppError("unsupported_dimension", {
    model,
    dimension,
    allowed: [...new Set(allowed)].join(", ") || "its own",
  });
}

/** A guessed dimension must not make a good answer wrong. */
function isSure({ dimension }: ResolvedModel["facts"]): boolean {
  return ["doc", "sdk", "configured"].includes(dimension.standing);
}
