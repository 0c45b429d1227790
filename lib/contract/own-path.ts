const origin = "http://own.invalid";

/**
 * The path, query and fragment of an address when it leads to a page of this server; null otherwise. Guards what
 * follows a login: an address from a link must not lead away, be it as `//host`, `/\host` or `javascript:`.
 */
export function ownPath(address: string | null | undefined): string | null {
  if (!address?.startsWith("/") || !URL.canParse(address, origin)) return null;
  const url = new URL(address, origin);
  if (url.origin !== origin || /^\/(?:\/|api\/|login(?:\/|$))/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
