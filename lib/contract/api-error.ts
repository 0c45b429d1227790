import { z } from "zod";
import { errorCodes, type ErrorCode } from "./error-codes";

export const errorCodeSchema = z.custom<ErrorCode>(
  (code) => typeof code === "string" && Object.hasOwn(errorCodes, code),
  "expected an error code of the table",
);

/** The vendor's own words, as they came. */
export const vendorAnswerSchema = z.object({
  status: z.number().int().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
});

export type VendorAnswer = z.infer<typeof vendorAnswerSchema>;

/** One error of our API: a code to translate by, its params, an English text, and the vendor's words. */
export const apiErrorSchema = z.object({
  code: errorCodeSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
  vendor: vendorAnswerSchema.nullable(),
  /** Under which the server logged the request; absent from errors inside a stream or of the browser's own. */
  requestId: z.string().optional(),
});

export type ApiError = z.infer<typeof apiErrorSchema>;

/** The JSON body of every answer that is refused before a stream begins. */
export const apiErrorBodySchema = z.object({ error: apiErrorSchema });
