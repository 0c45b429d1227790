import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Emulator } from "../emulator";
import { CutOff } from "../faults/spoiled-body";
import { readIncomingBody } from "./incoming-body";
import { internalServerError } from "./platform-error";

export interface EmulatorServer {
  /** Such as `http://127.0.0.1:4010`. */
  address: string;
  /** Stops listening and ends open connections. */
  close: () => Promise<void>;
}

export interface ListenOptions {
  /** 0 takes any free port. */
  port: number;
  /** Told of every request that failed for a reason of our own; the client gets a 500. */
  onFailure: (error: unknown) => void;
}

/**
 * Serves an emulator over HTTP on 127.0.0.1. Bodies stream in both directions, chunked or not.
 * Rejects when the port is taken.
 */
export async function listen(
  emulator: Emulator,
  { port, onFailure }: ListenOptions,
): Promise<EmulatorServer> {
  const server = createServer((incoming, outgoing) => {
    void serve(emulator, incoming, outgoing, onFailure);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  const boundPort = typeof bound === "object" && bound ? bound.port : port;
  return {
    address: `http://127.0.0.1:${boundPort}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  emulator: Emulator,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onFailure: (error: unknown) => void,
): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const body = readIncomingBody(incoming);
  try {
    await send(await emulator(toRequest(incoming, body.stream, gone.signal)), outgoing);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof CutOff)) onFailure(error);
    fail(outgoing);
  } finally {
    body.drop();
  }
}

function toRequest(
  incoming: IncomingMessage,
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Request {
  const method = incoming.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(incoming.url ?? "/", "http://127.0.0.1"), {
    method,
    headers: toHeaders(incoming),
    signal,
    ...(hasBody && { body, duplex: "half" }),
  });
}

function toHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) {
    for await (const chunk of response.body) {
      await written(chunk, outgoing);
    }
  }
  outgoing.end();
}

/** Resolves when the chunk has left: a connection broken on purpose would drop what still waits. */
function written(chunk: Uint8Array, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

/** A 500 while nothing has been sent yet; afterwards only a broken connection says that the answer is not whole. */
function fail(outgoing: ServerResponse): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const { status, code, message } = internalServerError();
  outgoing.writeHead(status, { "content-type": "application/json;charset=UTF-8" });
  outgoing.end(JSON.stringify({ request_id: null, latency: 0, code, message }));
}
