import "server-only";
import type { ErrorCode } from "@/lib/contract/error-codes";

/** What only the account's owner can mend, in the provider's console or in the configuration. */
const endsAccount: ReadonlySet<ErrorCode> = new Set([
  "vendor_unauthorized",
  "vendor_quota_exhausted",
]);

/** Which accounts are out, since their key was refused or their quota is used up. */
export interface AccountHealth {
  isOut(routeId: string): boolean;
  /** Notes how a call ended; null when it succeeded. */
  note(routeId: string, failure: ErrorCode | null): void;
}

/**
 * Remembers for the life of the process. An account that is out gets no batch while another is in; when
 * none is, all are tried again, and the first success of an account brings it back.
 */
export function createAccountHealth(): AccountHealth {
  const out = new Set<string>();
  return {
    isOut: (routeId) => out.has(routeId),
    note: (routeId, failure) => {
      if (failure === null) out.delete(routeId);
      else if (endsAccount.has(failure)) out.add(routeId);
    },
  };
}
