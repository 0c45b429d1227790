import "server-only";

/**
 * Milliseconds that a `Retry-After` header asks to wait: it holds seconds or an HTTP date (RFC 9110, 10.2.3).
 * Null when it is absent or unreadable; 0 for a date that has passed.
 */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const value = header?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1_000;
  // `Date.parse` also reads bare numbers and many other things; every HTTP date begins with a weekday.
  if (!/^[A-Za-z]{3,9},? /.test(value)) return null;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
