import "server-only";

const ownSegment = /^[a-z-]{1,24}$/;

/**
 * The path of a request as it may be logged: without its query, and with every segment that is not a plain word
 * of our own as `[…]`, since ids open saved runs and anybody can write anything into a path.
 */
export function routePattern(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (path.startsWith("/_next/")) return "/_next/[…]";
  const segments = path.split("/").slice(1, 6);
  const shown = segments.map((segment) =>
    segment === "" || ownSegment.test(segment) ? segment : "[…]",
  );
  return `/${shown.join("/")}`;
}
