import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { decodableUrl } from "./decodable-url";
import { log } from "./log";
import { requestIdHeader, requestIdOf } from "./request-context";
import { routePattern } from "./route-pattern";
import { securityHeaders } from "./security-headers";
import { sessionOf, type SessionPolicy } from "./sessions/session-cookie";
import { peerHeader } from "./visitor-address";

interface Policy extends SessionPolicy {
  logRequests: boolean;
}

/**
 * Watches the HTTP server of this process, below Next, so that whatever answers a request (a page, a route, a
 * file, a redirect, an error) is covered alike: it carries the security headers and the id of its request, and
 * gets a line in the log. Call it once, before the first request.
 */
export function observeRequests(policy: Policy): void {
  const headers = Object.entries(securityHeaders(policy.publicOrigin));
  subscribe("http.server.request.start", (message) => {
    const exchange = exchangeOf(message);
    if (exchange === null) return;
    for (const [name, value] of headers) exchange.response.setHeader(name, value);
    observe(exchange.request, exchange.response, policy);
  });
}

function observe(request: IncomingMessage, response: ServerResponse, policy: Policy): void {
  const { headers, socket } = request;
  const given = headers[requestIdHeader];
  const requestId = requestIdOf(typeof given === "string" ? given : null);
  headers[requestIdHeader] = requestId;
  // Written over, since the client could have sent one.
  headers[peerHeader] = socket.remoteAddress ?? "";
  request.url = decodableUrl(request.url ?? "/");
  response.setHeader("X-Request-Id", requestId);
  if (!policy.logRequests) return;
  const start = performance.now();
  response.once("close", () => {
    log("info", "request", {
      requestId,
      method: request.method ?? "",
      route: routePattern(request.url ?? ""),
      status: response.statusCode,
      // The client went away before the answer was whole.
      ...(!response.writableFinished && { cut: true }),
      ms: Math.round((performance.now() - start) * 10) / 10,
      visitor: visitorOf(request, policy),
    });
  });
}

/** The visitor's public id; null for strangers and programs. */
function visitorOf({ headers }: IncomingMessage, policy: Policy): string | null {
  const session = sessionOf(new Headers({ cookie: headers.cookie ?? "" }), policy, Date.now());
  return session?.visitor ?? null;
}

function exchangeOf(
  message: unknown,
): { request: IncomingMessage; response: ServerResponse } | null {
  if (typeof message !== "object" || message === null) return null;
  if (!("request" in message) || !("response" in message)) return null;
  const { request, response } = message;
  if (!(request instanceof IncomingMessage) || !isResponse(response)) return null;
  return { request, response };
}

function isResponse(value: unknown): value is ServerResponse {
  return value instanceof ServerResponse;
}
