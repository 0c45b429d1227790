import { readFile } from "node:fs/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmulator } from "../emulator";
import { loadBuiltinModels } from "../load-builtin-models";
import { denseRequest } from "../testing/dense-client";
import { listen, type EmulatorServer } from "./node-server";

const recordingSchema = z.object({
  requests: z.array(
    z.object({
      method: z.string(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      body: z.string(),
    }),
  ),
});

type RecordedRequest = z.infer<typeof recordingSchema>["requests"][number];

async function recordedRequests(): Promise<RecordedRequest[]> {
  const file = new URL("../fixtures/sdk-requests.json", import.meta.url);
  return recordingSchema.parse(JSON.parse(await readFile(file, "utf8"))).requests;
}

const lengthsSchema = z.array(
  z.object({ embedding: z.array(z.unknown()) }).transform(({ embedding }) => embedding.length),
);

/** Lengths of the vectors of any answer, sparse ones among them. */
function vectorLengths(json: unknown): number[] {
  const { result } = z.object({ result: z.record(z.string(), z.unknown()) }).parse(json);
  if (result.output)
    return z
      .array(z.array(z.number()))
      .parse(result.output)
      .map((row) => row.length);
  return lengthsSchema.parse(result.embeddings ?? result.sparse_embeddings);
}

describe("the emulator over HTTP", () => {
  let server: EmulatorServer;
  const failures: unknown[] = [];

  beforeAll(async () => {
    const emulator = createEmulator({
      ...(await loadBuiltinModels()),
      strict: true,
      deployments: { "dep-123": "text" },
    });
    server = await listen(emulator, { port: 0, onFailure: (error) => failures.push(error) });
  });

  afterAll(() => server.close());

  /** Sends what the SDK sent, header by header, in two chunks. */
  async function replay({ method, url, headers, body }: RecordedRequest): Promise<IncomingMessage> {
    const outgoing = httpRequest(new URL(url, server.address), { method, headers });
    outgoing.write(body.slice(0, 10));
    outgoing.end(body.slice(10));
    const [response]: IncomingMessage[] = await once(outgoing, "response");
    if (!response) throw new Error("There was no response.");
    return response;
  }

  function send(body: unknown, headers?: Record<string, string>): Promise<Response> {
    const request = denseRequest("ops-text-embedding-002", body, headers);
    return fetch(new URL(new URL(request.url).pathname, server.address), request);
  }

  it("answers all of the official SDK's requests, chunked and without a length", async () => {
    const answered: Record<string, number[][]> = {};
    for (const request of await recordedRequests()) {
      const response = await replay(request);
      expect(response.statusCode).toBe(200);
      const lengths = vectorLengths(JSON.parse(await text(response)));
      const service = request.url.split("/").slice(-2).join("/");
      answered[service] = [...(answered[service] ?? []), lengths];
    }
    expect(answered).toEqual({
      "text-embedding/ops-text-embedding-001": [[1536, 1536], [1536]],
      "text-sparse-embedding/ops-text-sparse-embedding-001": [
        [expect.any(Number), expect.any(Number)],
      ],
      "multi-modal-embedding/ops-m2-encoder": [[768, 768]],
      "embedding-tuning/ops-embedding-dim-reduction-001": [[2]],
      "dep-123/predict": [[567]],
    });
  });

  it("answers a body that is too large without waiting for its end", async () => {
    const response = await send("x".repeat(9_000_000));
    expect(response.status).toBe(400);
  });

  it("breaks the connection of an answer that is cut off, after its first half", async () => {
    const response = await send({ input: "a" }, { "x-emulator-fault": "cut-off" });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("answers 401, 404 and 405 as the platform's errors", async () => {
    expect((await send({ input: "a" }, { authorization: "" })).status).toBe(401);
    expect((await fetch(`${server.address}/`, { method: "POST" })).status).toBe(404);
    const { pathname } = new URL(denseRequest("ops-text-embedding-002", {}).url);
    expect((await fetch(new URL(pathname, server.address))).status).toBe(405);
  });

  it("rejects when the port is taken", async () => {
    const port = Number(new URL(server.address).port);
    const never = () => Promise.reject(new Error("not called"));
    await expect(listen(never, { port, onFailure: () => undefined })).rejects.toThrow("EADDRINUSE");
  });

  it("answers 500 and tells of it when the emulator itself fails", async () => {
    const broken = new Error("the built-in model is gone");
    const told: unknown[] = [];
    const failing = await listen(() => Promise.reject(broken), {
      port: 0,
      onFailure: (error) => told.push(error),
    });
    const response = await fetch(failing.address, { method: "POST" });
    expect(response.status).toBe(500);
    expect(told).toEqual([broken]);
    await failing.close();
  });

  it("had no failure of its own in all this", () => {
    expect(failures).toEqual([]);
  });
});
