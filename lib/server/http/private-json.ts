import "server-only";

/** A JSON answer that no cache may keep. */
export function privateJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { "Cache-Control": "no-store" } });
}
