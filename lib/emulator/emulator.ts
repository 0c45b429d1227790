import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { alibabaTextLimits } from "@/lib/catalogue/alibaba-limits";
import { createDenseEndpoint } from "./dense/dense-endpoint";
import type { Endpoint, EndpointAnswer } from "./endpoint";
import { createFaultInjector } from "./faults/fault-injector";
import { readBearerKey } from "./http/bearer-key";
import { methodNotAllowed, notFound, PlatformError } from "./http/platform-error";
import { createRateLimit } from "./http/rate-limit";
import { readJsonBody } from "./http/read-json-body";
import { createRequestId } from "./http/request-id";
import { pause } from "./pause";

export interface EmulatorOptions {
  /** The built-in models that the vectors are made from, wherever they run. */
  embed: BuiltinEmbed;
  /** Refuses the service ids that only the brief lists. */
  strict: boolean;
  /** The one key to accept; any non-empty key when left out. */
  requireKey?: string;
  /** Requests a second of one key before it is told to slow down; no limit when left out. */
  requestsPerSecond?: number;
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
 * `embed` fails.
 * @throws RangeError when `faults` cannot be read
 */
export function createEmulator({
  embed,
  strict,
  requireKey,
  requestsPerSecond,
  latency = 0,
  faults = "",
  clock = () => performance.now(),
  random = Math.random,
}: EmulatorOptions): Emulator {
  const endpoints: readonly Endpoint[] = [createDenseEndpoint(embed, strict)];
  const admit = createRateLimit(requestsPerSecond ?? null, clock);
  const faultsOf = createFaultInjector(faults, random);

  async function answer(request: Request, envelope: () => Envelope): Promise<Response> {
    const { endpoint, path } = findEndpoint(endpoints, request);
    admit(readBearerKey(request.headers, requireKey));
    const injected = faultsOf(request.headers);
    await pause(latency, request.signal);
    await injected.beforeAnswer(request.signal);
    const readBody = () => readJsonBody(request, alibabaTextLimits.batchBytes);
    const made = await endpoint.answer({ path, readBody, signal: request.signal });
    const whole: Envelope & EndpointAnswer = { ...envelope(), ...injected.spoilAnswer(made) };
    return jsonResponse(200, injected.spoilBody(JSON.stringify(whole)));
  }

  return async (request) => {
    const startedAt = clock();
    const requestId = createRequestId(random);
    const envelope = () => ({
      request_id: requestId,
      latency: Math.round(clock() - startedAt),
    });
    try {
      request.signal.throwIfAborted();
      return await answer(request, envelope);
    } catch (error) {
      if (error instanceof PlatformError) return errorResponse(error, envelope());
      throw error;
    }
  };
}

interface Envelope {
  request_id: string;
  /** Whole milliseconds. */
  latency: number;
}

function findEndpoint(
  endpoints: readonly Endpoint[],
  request: Request,
): { endpoint: Endpoint; path: Record<string, string> } {
  const { pathname } = new URL(request.url);
  for (const endpoint of endpoints) {
    const match = endpoint.path.exec(pathname);
    if (!match) continue;
    if (request.method !== "POST") throw methodNotAllowed(request.method);
    return { endpoint, path: { ...match.groups } };
  }
  throw notFound(pathname);
}

function errorResponse(error: PlatformError, envelope: Envelope): Response {
  const { status, code, message, retryAfterSeconds } = error;
  const response = jsonResponse(status, JSON.stringify({ ...envelope, code, message }));
  if (retryAfterSeconds !== null) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

function jsonResponse(status: number, body: string | ReadableStream): Response {
  return new Response(body, {
    status,
    headers: { "content-type": "application/json;charset=UTF-8" },
  });
}
