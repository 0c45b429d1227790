import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { sendOverNetwork } from "./network";
import type { VendorRequest } from "./send-json";

const never = new AbortController().signal;
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The address of a server that answers like this. */
async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}/embed`;
}

function post(url: string, body: string, signal = never): VendorRequest {
  const headers = { Authorization: "Bearer key", "Content-Type": "application/json" };
  return { method: "POST", url, headers, body, signal };
}

function get(url: string, headers: VendorRequest["headers"] = {}, signal = never): VendorRequest {
  return { method: "GET", url, headers, body: undefined, signal };
}

describe("sendOverNetwork", () => {
  it("sends method, headers and body as they are, with the body's length", async () => {
    const url = await serving((request, response) => {
      const { method, headers } = request;
      const answer = (body: string): void => {
        response.end(JSON.stringify({ method, headers, body }));
      };
      void request.toArray().then((parts) => answer(parts.join("")));
    });
    const answer: unknown = await (await sendOverNetwork(post(url, '{"input":"包裹"}'))).json();
    expect(answer).toMatchObject({
      method: "POST",
      headers: {
        authorization: "Bearer key",
        "content-type": "application/json",
        "content-length": "18",
        "accept-encoding": "gzip",
      },
      body: '{"input":"包裹"}',
    });
  });

  it("gives status and headers, repeated ones too", async () => {
    const url = await serving((_, response) => {
      response.writeHead(429, { "Retry-After": "3", "X-Two": ["a", "b"] }).end("busy");
    });
    const answer = await sendOverNetwork(get(url));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(answer.headers.get("x-two")).toBe("a, b");
    expect(await answer.text()).toBe("busy");
  });

  it("takes an answer without a body", async () => {
    const url = await serving((_, response) => response.writeHead(204).end());
    const answer = await sendOverNetwork(get(url));
    expect([answer.status, answer.body]).toEqual([204, null]);
  });

  it("unpacks what is sent packed", async () => {
    const url = await serving((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("many numbers"));
    });
    expect(await (await sendOverNetwork(get(url))).text()).toBe("many numbers");
  });

  it("uses a connection again", async () => {
    const url = await serving((_, response) => response.end("x".repeat(500_000)));
    let connections = 0;
    server?.on("connection", () => connections++);
    for (let call = 0; call < 5; call++) {
      expect(await (await sendOverNetwork(post(url, "{}"))).text()).toHaveLength(500_000);
      // A connection is free once both ends have seen the answer's end.
      await sleep(5);
    }
    expect(connections).toBe(1);
  });

  it("lets the sender wait while nobody reads", async () => {
    let written = 0;
    const url = await serving((_, response) => {
      const write = (): void => {
        while (written < 400 && response.write(Buffer.alloc(65_536))) written++;
        written++;
        if (written < 400) response.once("drain", write);
      };
      write();
    });
    const answer = await sendOverNetwork(get(url));
    await sleep(300);
    expect(written).toBeLessThan(400);
    await answer.body?.cancel();
  });

  it.each(["plain", "packed"])("rejects whoever reads a %s body that is cut off", async (form) => {
    const url = await serving((_, response) => {
      const whole = Buffer.from("half of it".repeat(2_000));
      response.writeHead(200, {
        "Content-Length": "1000000",
        ...(form === "packed" && { "Content-Encoding": "gzip" }),
      });
      response.write(form === "packed" ? gzipSync(whole).subarray(0, 40) : whole);
      setTimeout(() => response.destroy(), 20);
    });
    const answer = await sendOverNetwork(get(url));
    await expect(answer.text()).rejects.toThrow();
  });

  it("ends with its signal, before the answer and in its midst", async () => {
    const controller = new AbortController();
    const url = await serving((request, response) => {
      if (request.headers["x-begin"] !== undefined) response.write("beginning");
    });
    const waiting = sendOverNetwork(post(url, "{}", controller.signal));
    const begun = await sendOverNetwork(get(url, { "X-Begin": "1" }, controller.signal));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    await expect(begun.text()).rejects.toThrow();
  });
});
