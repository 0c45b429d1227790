/**
 * A request as the documentation writes it, to a path below the emulated host. Headers given here replace
 * the usual ones; null leaves one out. A text is sent as it is, anything else as JSON.
 */
export function platformRequest(
  path: string,
  body: unknown,
  headers: Record<string, string | null> = {},
): Request {
  const all = { "content-type": "application/json", authorization: "Bearer OS-TEST", ...headers };
  const sent = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  return new Request(`http://emulator.test${path}`, {
    method: "POST",
    headers: Object.fromEntries(sent),
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** The path of a service in the default workspace. */
export function servicePath(api: string, serviceId: string): string {
  return `/v3/openapi/workspaces/default/${api}/${serviceId}`;
}
