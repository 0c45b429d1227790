import { z } from "zod";

/**
 * A service or model id as a provider accepts it: the characters that are safe in a URL path. Not `.` or
 * `..`, which a URL would resolve to another path of the provider.
 */
export const modelIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/** `provider:model`, such as `alibaba:ops-text-embedding-002` or `builtin:static-256`. */
export const modelReferenceSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}:(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/, "expected provider:model");

export type ModelReference = z.infer<typeof modelReferenceSchema>;

/** Splits a valid model reference at its first colon. */
export function splitModelReference(reference: ModelReference): {
  provider: string;
  modelId: string;
} {
  const colon = reference.indexOf(":");
  return { provider: reference.slice(0, colon), modelId: reference.slice(colon + 1) };
}
