import "server-only";
import { AppError } from "./app-error";
import { isLoopbackHost } from "./loopback-host";

/** The part of the configuration that says under which names this server answers. */
export interface AccessPolicy {
  /** The address that is listened on; null when not said. */
  hostname: string | null;
  /** The origin in front of a proxy, such as `https://embed.example.com`. */
  publicOrigin: string | null;
}

/**
 * Refuses a request whose `Host` is not one of this server's own names: a page of another site can point
 * its own host name at 127.0.0.1 (DNS rebinding) and would then count as same-origin.
 * Throws `host_not_allowed`; a missing or malformed `Host` is refused too.
 */
export function checkHost(headers: Headers, policy: AccessPolicy): void {
  const host = headers.get("host") ?? "";
  if (!isOwnHost(host, policy)) {
    throw new AppError("host_not_allowed", { host: host.slice(0, 100) || "(none)" });
  }
}

/**
 * Refuses a change that another site's page asks for. `Origin` and `Sec-Fetch-Site` come from browsers only,
 * so a program without them is let through; what is there must be right. Throws `origin_not_allowed`.
 */
export function checkSameOrigin(headers: Headers, policy: AccessPolicy): void {
  const origin = headers.get("origin");
  if (origin !== null && !isOwnOrigin(origin, headers.get("host") ?? "", policy)) {
    throw new AppError("origin_not_allowed");
  }
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new AppError("origin_not_allowed");
  }
}

function isOwnHost(host: string, policy: AccessPolicy): boolean {
  const name = hostName(host);
  if (name === null) return false;
  if (isLoopbackHost(name)) return true;
  if (policy.publicOrigin !== null && sameHost(host, policy.publicOrigin)) return true;
  return policy.hostname !== null && !isWildcard(name) && name === bracketed(policy.hostname);
}

/** Without PUBLIC_URL this server speaks plain http; behind a proxy with TLS its origin is PUBLIC_URL's. */
function isOwnOrigin(origin: string, host: string, policy: AccessPolicy): boolean {
  if (policy.publicOrigin !== null && origin === policy.publicOrigin) return true;
  return URL.canParse(`http://${host}`) && origin === new URL(`http://${host}`).origin;
}

/** The name of a `Host` header without its port, in lower case; null when the header is malformed. */
function hostName(host: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^\s:/?#@\\[\]]+)(?::\d{1,5})?$/i.exec(host);
  return match?.[1]?.toLowerCase() ?? null;
}

function sameHost(host: string, origin: string): boolean {
  const { protocol, host: own } = new URL(origin);
  const address = `${protocol}//${host}`;
  return URL.canParse(address) && new URL(address).host === own;
}

function isWildcard(name: string): boolean {
  return name === "0.0.0.0" || name === "[::]";
}

function bracketed(hostname: string): string {
  const name = hostname.toLowerCase();
  return name.includes(":") && !name.startsWith("[") ? `[${name}]` : name;
}
