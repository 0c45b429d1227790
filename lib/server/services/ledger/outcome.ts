import "server-only";
import { chargedFailure } from "@/lib/contract/charged-failure";
import type { ErrorCode } from "@/lib/contract/error-codes";
import type { CallOutcome } from "../embed/ledger";

/** What comes of a call in the ledger. */
interface Settlement {
  outcome: "answered" | "failed" | "unknown";
  /** Tokens that it is taken to have been charged for; null keeps what was expected. */
  chargedTokens: number | null;
  /** Whether the call itself is taken to have been charged for. */
  charged: boolean;
}

/** The provider refused or failed in so many words, or was not reached: taken for not charged. */
const notCharged: ReadonlySet<ErrorCode> = new Set([
  "image_unreadable",
  "input_not_supported",
  "not_configured",
  "vendor_invalid_parameter",
  "vendor_unknown_service",
  "vendor_unauthorized",
  "vendor_deployment_unauthorized",
  "vendor_forbidden",
  "vendor_rate_limited",
  "vendor_quota_exhausted",
  "vendor_refused",
  "vendor_failed",
]);

/**
 * How a call is settled. One that was cut off, whose answer nobody knows, keeps what was expected of it, since it
 * may have been paid for; a wrong answer is an answer, and paid for like one.
 */
export function settlementOf({ failure, tokens, neverSent }: CallOutcome): Settlement {
  if (failure === null) return { outcome: "answered", chargedTokens: tokens, charged: true };
  if (failure === chargedFailure) {
    return { outcome: "failed", chargedTokens: tokens, charged: true };
  }
  return neverSent || notCharged.has(failure)
    ? { outcome: "failed", chargedTokens: 0, charged: false }
    : { outcome: "unknown", chargedTokens: null, charged: true };
}
