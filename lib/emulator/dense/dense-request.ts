import { z } from "zod";
import { invalidParameter } from "../http/platform-error";
import { inputTypeSchema, refusalOf } from "../request/input-type";
import { textInputSchema } from "../request/text-input";
import type { DenseTexts } from "./dense-embedder";

/**
 * Reads the body of a dense request. Other fields are ignored.
 * @param baseDimension the service's own dimension: the default, and the most that can be asked for
 * @param batchInputs the most texts of one request
 * @throws PlatformError `InvalidParameter`
 */
export function readDenseRequest(
  body: unknown,
  baseDimension: number,
  batchInputs: number,
): DenseTexts {
  const parsed = denseRequestSchema(batchInputs).safeParse(body);
  if (!parsed.success) throw refusalOf(body, parsed.error);
  const { input: texts, input_type: inputType, dimension = baseDimension } = parsed.data;
  if (dimension > baseDimension) throw invalidParameter();
  return { texts, inputType, dimension };
}

function denseRequestSchema(batchInputs: number) {
  return z.object({
    input: textInputSchema(batchInputs),
    input_type: inputTypeSchema,
    dimension: z.int().min(1).optional(),
  });
}
