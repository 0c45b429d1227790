import { z } from "zod";
import { invalidParameter, unknownInputType } from "../http/platform-error";
import type { InputType } from "./dense-arranger";

const nonEmptyText = z.string().min(1);

const denseRequestSchema = z.object({
  input: z.union([nonEmptyText, z.array(nonEmptyText).min(1).max(32)]),
  input_type: z.enum(["query", "document"]).default("document"),
  dimension: z.int().min(1).optional(),
});

const namedInputTypeSchema = z.object({ input_type: z.string() });

export interface DenseRequest {
  texts: string[];
  inputType: InputType;
  dimension: number;
}

/**
 * Reads the body of a dense request. Other fields are ignored.
 * @param baseDimension the service's own dimension: the default, and the most that can be asked for
 * @throws PlatformError `InvalidParameter`
 */
export function readDenseRequest(body: unknown, baseDimension: number): DenseRequest {
  const parsed = denseRequestSchema.safeParse(body);
  if (!parsed.success) throw refusalOf(body, parsed.error);
  const { input, input_type: inputType, dimension = baseDimension } = parsed.data;
  if (dimension > baseDimension) throw invalidParameter();
  return { texts: typeof input === "string" ? [input] : input, inputType, dimension };
}

/** A wrong `input_type` comes first: the platform fails on it while it still reads the JSON. */
function refusalOf(body: unknown, error: z.ZodError): Error {
  const named = namedInputTypeSchema.safeParse(body);
  const wrongInputType = error.issues.some((issue) => issue.path[0] === "input_type");
  if (wrongInputType && named.success) return unknownInputType(named.data.input_type);
  return invalidParameter(error);
}
