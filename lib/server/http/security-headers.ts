import "server-only";

/** Sent with every answer. Cross-origin isolation gives workers shared memory; pages have a policy of their own. */
const always: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "credentialless",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  // Not `no-referrer`: with it browsers send forms, such as the login's, with `Origin: null`.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

const oneYearSeconds = 31_536_000;

/** The headers of every answer of a server that people reach at this origin; null: by plain http, directly. */
export function securityHeaders(publicOrigin: string | null): Readonly<Record<string, string>> {
  if (publicOrigin === null || !publicOrigin.startsWith("https:")) return always;
  return { ...always, "Strict-Transport-Security": `max-age=${oneYearSeconds}` };
}
