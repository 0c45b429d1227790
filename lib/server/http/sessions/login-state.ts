import "server-only";
import type { LoginState } from "@/lib/contract/login-state";
import { sessionOf, type SessionPolicy } from "./session-cookie";

/**
 * How the sender of a request for a page stands to logins, by the cookie alone: pages hold no data of anybody,
 * and the routes that do also ask the store whether the session was ended.
 */
export function loginStateOfRequest(
  headers: Headers,
  policy: SessionPolicy,
  now: number,
): LoginState {
  const session = sessionOf(headers, policy, now);
  if (session !== null) return session.grant;
  if (policy.accessToken !== null) return "required";
  return policy.adminToken === null ? "none" : "possible";
}
