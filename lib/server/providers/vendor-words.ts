import "server-only";
import type { VendorAnswer } from "@/lib/contract/api-error";

const longest = 2_000;

/** The vendor's words as a person may see them: as they came, but shortened, and without our keys. */
export function vendorWords(answer: VendorAnswer, secrets: readonly string[]): VendorAnswer {
  const clean = (text: string | null): string | null =>
    text === null ? null : redact(text, secrets).slice(0, longest);
  return {
    status: answer.status,
    code: clean(answer.code),
    message: clean(answer.message),
    requestId: clean(answer.requestId),
  };
}

/** Replaces every key by a mark, should a vendor repeat it in an error. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (current, secret) => (secret === "" ? current : current.replaceAll(secret, "[key]")),
    text,
  );
}
