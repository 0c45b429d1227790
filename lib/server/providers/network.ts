import "server-only";
import {
  Agent as HttpAgent,
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
} from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { VendorRequest } from "./send-json";

/** Longer than any healthy connection takes to be made; the answer may take much longer. */
const connectWithinMs = 10_000;
/** What waits unread of an answer before its sender is slowed down. */
const unreadBytes = 1024 * 1024;
/** Statuses whose answer has no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

const httpAgent = new HttpAgent({ keepAlive: true });
const httpsAgent = new HttpsAgent({ keepAlive: true });

/**
 * Sends a request by Node's own client and gives the answer once its headers are there. Connections are kept, and
 * no redirect is followed. Why not by `fetch`: docs/decisions/018. Rejects when there is no answer, or with the
 * request's signal; a body that is cut off rejects whoever reads it.
 */
export async function sendOverNetwork(request: VendorRequest): Promise<Response> {
  const { method, url, body, signal } = request;
  const headers = { "Accept-Encoding": "gzip", ...request.headers };
  const outgoing = url.startsWith("https:")
    ? requestHttps(url, { method, headers, signal, agent: httpsAgent })
    : requestHttp(url, { method, headers, signal, agent: httpAgent });
  endUnconnected(outgoing);
  // What goes wrong after the answer has begun reaches the reader of its body.
  outgoing.on("error", () => undefined);
  outgoing.end(body);
  return responseOf(await answerTo(outgoing));
}

function endUnconnected(outgoing: ClientRequest): void {
  outgoing.once("socket", (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => outgoing.destroy(new ConnectTimeoutError()), connectWithinMs);
    const calm = (): void => clearTimeout(timer);
    socket.once("connect", calm).once("close", calm);
  });
}

function answerTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once("response", resolve).once("error", reject);
  });
}

function responseOf(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  if (bodiless.has(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  return new Response(streamOf(unpacked(message)), { status, headers });
}

function unpacked(message: IncomingMessage): Readable {
  if (message.headers["content-encoding"] !== "gzip") return message;
  const plain = createGunzip();
  message.once("error", (error) => plain.destroy(error));
  plain.once("close", () => message.destroy());
  return message.pipe(plain);
}

function streamOf(source: Readable): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        source.on("data", (bytes: Uint8Array) => {
          controller.enqueue(bytes);
          if ((controller.desiredSize ?? 0) <= 0) source.pause();
        });
        source.once("end", () => controller.close());
        source.once("error", (error) => controller.error(error));
      },
      pull: () => void source.resume(),
      cancel: () => void source.destroy(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: unreadBytes }),
  );
}

class ConnectTimeoutError extends Error {
  /** Read by the embed service: nothing was sent. */
  readonly code = "ERR_CONNECT_TIMEOUT";

  constructor() {
    super(`No connection within ${connectWithinMs / 1_000} s.`);
  }
}
