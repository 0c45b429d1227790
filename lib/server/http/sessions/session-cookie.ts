import "server-only";
import { readSession, sessionLifetimeMs, type Session } from "./session";
import type { Tokens } from "./token-grant";

/** The part of the configuration that sessions depend on. */
export interface SessionPolicy extends Tokens {
  publicOrigin: string | null;
}

/** The session whose cookie a request carries; null when there is none that holds. */
export function sessionOf(headers: Headers, policy: SessionPolicy, now: number): Session | null {
  const value = cookieValue(headers.get("cookie") ?? "", cookieName(policy));
  return value === null ? null : readSession(value, policy, now);
}

/**
 * The `Set-Cookie` of a session. Lax, so that a link in a chat opens the page; scripts cannot read it. Under
 * https the prefix `__Host-` keeps other hosts of the same domain from setting it.
 */
export function sessionCookie(value: string, policy: SessionPolicy): string {
  return setCookie(value, sessionLifetimeMs / 1_000, policy);
}

/** The `Set-Cookie` that takes the session's cookie away. */
export function endedSessionCookie(policy: SessionPolicy): string {
  return setCookie("", 0, policy);
}

function setCookie(value: string, maxAge: number, policy: SessionPolicy): string {
  const secure = isSecure(policy) ? "; Secure" : "";
  return `${cookieName(policy)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function cookieName(policy: SessionPolicy): string {
  return isSecure(policy) ? "__Host-embedscope" : "embedscope";
}

function isSecure({ publicOrigin }: SessionPolicy): boolean {
  return publicOrigin !== null && publicOrigin.startsWith("https:");
}

function cookieValue(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value !== undefined) return value;
  }
  return null;
}
