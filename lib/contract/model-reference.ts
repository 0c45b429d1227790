import { z } from "zod";

/**
 * A service or model id that becomes a segment of an address, as Alibaba's do: the characters that are safe in a URL path. Not `.` or
 * `..`, which a URL would resolve to another path of the provider.
 */
export const modelIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/**
 * A model id of an OpenAI-compatible server, such as `BAAI/bge-m3` or `nomic-embed-text:latest`. It travels in
 * request bodies only; what goes into a path is held to {@link modelIdPattern}.
 */
export const compatibleModelIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,127}$/;

const pattern = /^(?<provider>[a-z][a-z0-9-]{0,31}):(?<modelId>.+)$/;
/** Providers whose model ids become a segment of an address. */
const strictProviders: ReadonlySet<string> = new Set(["alibaba", "builtin", "deployment"]);

/** `provider:model`, such as `alibaba:ops-text-embedding-002` or `builtin:static-256`. */
export const modelReferenceSchema = z.string().refine(isModelReference, "expected provider:model");

export type ModelReference = z.infer<typeof modelReferenceSchema>;

/** Splits a valid model reference at its first colon. */
export function splitModelReference(reference: ModelReference): {
  provider: string;
  modelId: string;
} {
  const colon = reference.indexOf(":");
  return { provider: reference.slice(0, colon), modelId: reference.slice(colon + 1) };
}

function isModelReference(reference: string): boolean {
  const { provider = "", modelId = "" } = pattern.exec(reference)?.groups ?? {};
  return (strictProviders.has(provider) ? modelIdPattern : compatibleModelIdPattern).test(modelId);
}
