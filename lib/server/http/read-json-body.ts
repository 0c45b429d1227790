import "server-only";
import { AppError } from "./app-error";
import { readTextBody } from "./read-text-body";

/**
 * Reads a JSON body. A form of another site can send any body, but not this type without being asked first.
 * Throws `invalid_request` or `body_too_large`.
 */
export async function readJsonBody(
  request: Request,
  limitBytes: number,
): Promise<{ value: unknown; bytes: number }> {
  const { text, bytes } = await readTextBody(request, "application/json", limitBytes);
  try {
    return { value: JSON.parse(text), bytes };
  } catch {
    throw new AppError("invalid_request", { problem: "the body is not JSON" });
  }
}
