import "server-only";

/** The header that {@link observeRequests} writes over with the other end of the connection. */
export const peerHeader = "x-peer-address";

/**
 * Where a request comes from, to limit attempts by. Without a proxy it is the other end of the connection. With
 * PUBLIC_URL there is one, so it is what the nearest proxy appended to X-Forwarded-For; what stands before
 * came from the client, who can write anything there.
 */
export function visitorAddress(headers: Headers, publicOrigin: string | null): string {
  const peer = headers.get(peerHeader) || "unknown";
  if (publicOrigin === null) return peer;
  const appended = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return appended ? appended.slice(0, 64) : peer;
}
