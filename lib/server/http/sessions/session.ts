import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import type { Grant, Tokens } from "./token-grant";

/** One login. */
export interface Session {
  /** A digest of the session's secret id: it names the visitor in ledgers and logs and opens nothing. */
  visitor: string;
  grant: Grant;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

export const sessionLifetimeMs = 7 * 24 * 3_600_000;

/** A new session as it stands in the cookie: `v1.<id>.<grant>.<expiry>.<signature>`. */
export function signSession(grant: Grant, tokens: Tokens, now: number): string {
  const id = randomBytes(18).toString("base64url");
  const content = `v1.${id}.${grant}.${Math.floor((now + sessionLifetimeMs) / 1_000)}`;
  const key = signingKey(grant, tokens);
  if (key === null) throw new RangeError(`no token signs a session of the ${grant}`);
  return `${content}.${signature(content, key)}`;
}

const format = /^(v1\.([\w-]{24})\.(visitor|admin)\.(\d{1,12}))\.([\w-]{43})$/;

/** The session that a cookie's value holds; null when it is not one of ours, was changed, or is over. */
export function readSession(value: string, tokens: Tokens, now: number): Session | null {
  const [, content = "", id = "", name, expiry, shown = ""] = format.exec(value) ?? [];
  const grant = name === "admin" ? "admin" : "visitor";
  const key = signingKey(grant, tokens);
  if (content === "" || key === null) return null;
  if (!timingSafeEqual(Buffer.from(shown), Buffer.from(signature(content, key)))) return null;
  const expiresAt = Number(expiry) * 1_000;
  if (expiresAt <= now || expiresAt > now + sessionLifetimeMs) return null;
  const visitor = createHash("sha256").update(id).digest("hex").slice(0, 16);
  return { visitor, grant, expiresAt };
}

function signature(content: string, key: Buffer): string {
  return createHmac("sha256", key).update(content).digest("base64url");
}

const keys = new Map<string, Buffer>();

/**
 * Derived from the token that the grant takes, so that changing a token ends its sessions. The admin's has a
 * key of its own: visitors know the access token and could otherwise sign a session of the admin.
 */
function signingKey(grant: Grant, { accessToken, adminToken }: Tokens): Buffer | null {
  const token = grant === "admin" ? adminToken : accessToken;
  if (token === null) return null;
  const name = `${grant} ${token}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const derived = hkdfSync("sha256", token, "embedscope", `session of the ${grant}`, 32);
  const key = Buffer.from(derived);
  keys.set(name, key);
  return key;
}
