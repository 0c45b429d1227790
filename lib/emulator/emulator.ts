import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import type { Endpoint, Envelope } from "./endpoint";
import { createEndpoints, type EndpointOptions } from "./endpoints";
import { createFaultInjector } from "./faults/fault-injector";
import { readBearerKey } from "./http/bearer-key";
import { methodNotAllowed, notFound, PlatformError } from "./http/platform-error";
import { createRateLimit, type RateLimits } from "./http/rate-limit";
import { readJsonBody } from "./http/read-json-body";
import { createRequestId } from "./http/request-id";
import { pause } from "./pause";

export interface EmulatorOptions extends EndpointOptions {
  /** The one key to accept; any non-empty key when left out. */
  requireKey?: string;
  /** Requests a second of one key before it is told to slow down; no limits when left out. */
  requestsPerSecond?: RateLimits;
  /** Milliseconds to wait before each answer; 0 when left out. */
  latency?: number;
  /** Faults that happen to every request, as `readFaults` reads them; none when left out. */
  faults?: string;
  /** Milliseconds that never go back. */
  clock?: () => number;
  /** Numbers in [0, 1) that decide request ids and faults; vectors never depend on it. */
  random?: () => number;
}

/** The fake platform, with the face of `fetch` for a `Request`. */
export type Emulator = (request: Request) => Promise<Response>;

/**
 * A fake of Alibaba Cloud's AI Search Open Platform: its paths, limits, errors and dimensions, with
 * vectors that are **not Alibaba's**. It rejects only with the reason of an aborted request, or when
 * a built-in model fails.
 * @throws RangeError when `faults` cannot be read
 */
export function createEmulator({
  requireKey,
  requestsPerSecond = {},
  latency = 0,
  faults = "",
  clock = () => performance.now(),
  random = Math.random,
  ...endpointOptions
}: EmulatorOptions): Emulator {
  const endpoints = createEndpoints(endpointOptions);
  const admit = createRateLimit(requestsPerSecond, clock);
  const faultsOf = createFaultInjector(faults, random);

  async function answer(
    { endpoint, path }: Found,
    request: Request,
    envelope: () => Envelope,
  ): Promise<Response> {
    const { headers, signal } = request;
    requireMethod(endpoint, request.method);
    admit(readBearerKey(headers, requireKey), endpoint.rateGroup);
    const injected = faultsOf(headers);
    await pause(latency, signal);
    await injected.beforeAnswer(signal);
    const readBody = () => readJsonBody(request, alibabaTextLimits.batchBytes);
    const made = await endpoint.answer({ path, headers, readBody, signal });
    const json = made.write(injected.spoilAnswer(made.embeddings), envelope());
    return jsonResponse(200, injected.spoilBody(json), made.headers);
  }

  return async (request) => {
    const startedAt = clock();
    const requestId = createRequestId(random);
    const envelope = () => ({
      request_id: requestId,
      latency: Math.round(clock() - startedAt),
    });
    const { pathname } = new URL(request.url);
    const found = findEndpoint(endpoints, pathname);
    try {
      request.signal.throwIfAborted();
      if (!found) throw notFound(pathname);
      return await answer(found, request, envelope);
    } catch (error) {
      if (error instanceof PlatformError) return errorResponse(error, envelope(), found?.endpoint);
      throw error;
    }
  };
}

interface Found {
  endpoint: Endpoint;
  /** The named groups of the endpoint's path. */
  path: Record<string, string>;
}

function findEndpoint(endpoints: readonly Endpoint[], pathname: string): Found | null {
  for (const endpoint of endpoints) {
    const match = endpoint.path.exec(pathname);
    if (match) return { endpoint, path: { ...match.groups } };
  }
  return null;
}

function requireMethod(endpoint: Endpoint, method: string): void {
  if (method !== endpoint.method) throw methodNotAllowed(method, endpoint.method);
}

function errorResponse(error: PlatformError, envelope: Envelope, endpoint?: Endpoint): Response {
  const { status, code, message, retryAfterSeconds } = error;
  const body = endpoint?.writeError?.(error) ?? JSON.stringify({ ...envelope, code, message });
  const response = jsonResponse(status, body);
  if (retryAfterSeconds !== null) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

function jsonResponse(
  status: number,
  body: string | ReadableStream,
  headers?: Readonly<Record<string, string>>,
): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json;charset=UTF-8", ...headers },
  });
}
