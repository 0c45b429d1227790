import { z } from "zod";
import { invalidParameter, unknownInputType, type PlatformError } from "../http/platform-error";

/** What the platform calls a role; a text without one is a document. */
export const inputTypeSchema = z.enum(["query", "document"]).default("document");

const namedInputTypeSchema = z.object({ input_type: z.string() });

/** The refusal of a body that a schema did not take. A wrong `input_type` comes first: the platform fails on it while it still reads the JSON. */
export function refusalOf(body: unknown, error: z.ZodError): PlatformError {
  const named = namedInputTypeSchema.safeParse(body);
  const wrongInputType = error.issues.some((issue) => issue.path[0] === "input_type");
  if (wrongInputType && named.success) return unknownInputType(named.data.input_type);
  return invalidParameter(error);
}
