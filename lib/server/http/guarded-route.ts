import "server-only";
import { environment } from "@/lib/server/env";
import { checkHost, checkSameOrigin } from "./access";
import { callerOf, type Caller } from "./caller";
import { errorResponse } from "./error-response";
import { visitorLimits } from "./limits/process-limits";
import { inRequest, requestIdHeader, requestIdOf } from "./request-context";

/** Next passes the segments of the address that stand in brackets. */
export type Route = (
  request: Request,
  segments?: { params: Promise<Readonly<Record<string, string>>> },
) => Promise<Response>;

/** What a route's answer may know of the request beside its body. */
export interface RouteContext {
  caller: Caller;
  /** The segments of the address, by their names in brackets; not checked yet. */
  params: Readonly<Record<string, string>>;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * A route that is reached by whoever is admitted and within the limits of one visitor, and under a name of this
 * server only; one that changes something, from this server's own pages or from programs only.
 */
export function guarded(
  kind: "reads" | "changes",
  answer: (request: Request, context: RouteContext) => Promise<Response>,
): Route {
  return openToAll(kind, async (request, segments) => {
    const caller = await callerOf(request.headers);
    await visitorLimits().countRequest(caller.visitor);
    const params = (await segments?.params) ?? {};
    return answer(request, { caller, params, signal: request.signal });
  });
}

/** The same for strangers: only names and origins are checked. What the answer throws becomes an error answer. */
export function openToAll(kind: "reads" | "changes", answer: Route): Route {
  return (request, segments) =>
    inRequest(requestIdOf(request.headers.get(requestIdHeader)), async () => {
      try {
        checkHost(request.headers, environment());
        if (kind === "changes") checkSameOrigin(request.headers, environment());
        return await answer(request, segments);
      } catch (error) {
        return errorResponse(error);
      }
    });
}
