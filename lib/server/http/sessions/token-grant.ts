import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** What a token allows: to use this server, or to run it. */
export type Grant = "visitor" | "admin";

/** The tokens that this server was configured with. */
export interface Tokens {
  accessToken: string | null;
  adminToken: string | null;
}

/** What the token that somebody shows allows; null when it is neither of ours. */
export function grantOf(shown: string, { accessToken, adminToken }: Tokens): Grant | null {
  // Both are always compared, so that the time says nothing about either.
  const isAdmin = sameToken(shown, adminToken);
  const isVisitor = sameToken(shown, accessToken);
  if (isAdmin) return "admin";
  return isVisitor ? "visitor" : null;
}

/** Compares digests, which are of one length, in a time that does not depend on where they differ. */
function sameToken(shown: string, own: string | null): boolean {
  return timingSafeEqual(digest(shown), digest(own ?? "")) && own !== null;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}
