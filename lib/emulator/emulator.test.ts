import { beforeAll, describe, expect, it } from "vitest";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createEmulator, type Emulator } from "./emulator";
import { loadBuiltinEmbed } from "./load-builtin-embed";
import { denseRequest, embedDense, readRefusal } from "./testing/dense-client";
import { loadBuiltinModels } from "./load-builtin-models";
import { platformRequest, servicePath } from "./testing/platform-request";
import { missingOrInvalid, serviceIdNotExist } from "./testing/refusals";

const id = "ops-text-embedding-002";
/** A body of exactly so many bytes: one text of one letter, then spaces. */
function bodyOf(bytes: number): string {
  return '{"input":"a"}'.padEnd(bytes, " ");
}

describe("the emulator", () => {
  let embed: BuiltinEmbed;
  let emulator: Emulator;

  beforeAll(async () => {
    embed = await loadBuiltinEmbed();
    emulator = createEmulator({ embed, strict: false });
  });

  const refusal = async (body: unknown, headers?: Record<string, string | null>) =>
    readRefusal(await emulator(denseRequest(id, body, headers)));

  it("takes one text as well as a list", async () => {
    const alone = await embedDense(emulator, id, { input: "Science" });
    expect(await embedDense(emulator, id, { input: ["Science"] })).toEqual(alone);
  });

  it.each([
    ["no input", {}],
    ["an empty list", { input: [] }],
    ["an empty text", { input: "" }],
    ["an empty text in a list", { input: ["a", ""] }],
    ["33 texts", { input: Array.from({ length: 33 }, () => "a") }],
    ["a number as text", { input: [1] }],
    ["dimension 0", { input: "a", dimension: 0 }],
    ["a dimension above the service's own", { input: "a", dimension: 1025 }],
    ["half a dimension", { input: "a", dimension: 1.5 }],
    ["an input_type that is no text", { input: "a", input_type: 1 }],
    ["a list as body", ["a"]],
    ["broken JSON", '{"input":['],
    ["no body", ""],
  ])("refuses %s with the documented words", async (_, body) => {
    expect(await refusal(body)).toEqual(missingOrInvalid);
  });

  it("refuses an unknown input_type in the words of the platform's JSON reader", async () => {
    expect(await refusal({ input: "a", input_type: "xxx" })).toEqual({
      status: 400,
      code: "InvalidParameter",
      message: 'JSON parse error: Cannot deserialize value of type `InputType` from String "xxx"',
    });
  });

  it("takes 32 texts and the service's own dimension", async () => {
    const input = Array.from({ length: 32 }, (_, at) => `text ${at}`);
    const { vectors } = await embedDense(emulator, id, { input, dimension: 1024 });
    expect(vectors).toHaveLength(32);
  });

  it("takes a body of 8 MB and refuses one byte more", async () => {
    expect((await emulator(denseRequest(id, bodyOf(8_000_000)))).status).toBe(200);
    expect(await refusal(bodyOf(8_000_001))).toEqual(missingOrInvalid);
  });

  it("takes a charset in the content type, and no other type", async () => {
    const withCharset = { "content-type": "application/json; charset=utf-8" };
    expect((await emulator(denseRequest(id, { input: "a" }, withCharset))).status).toBe(200);
    expect(await refusal({ input: "a" }, { "content-type": "text/plain" })).toEqual(
      missingOrInvalid,
    );
  });

  it.each([null, "OS-TEST", "Bearer ", "Basic abc"])(
    "answers 401 to the authorization %j",
    async (authorization) => {
      expect(await refusal({ input: "a" }, { authorization })).toMatchObject({ status: 401 });
    },
  );

  it("takes only the required key where there is one", async () => {
    const guarded = createEmulator({ embed, strict: false, requireKey: "OS-RIGHT" });
    const send = (key: string) =>
      guarded(denseRequest(id, { input: "a" }, { authorization: `Bearer ${key}` }));
    expect((await send("OS-RIGHT")).status).toBe(200);
    expect((await send("OS-WRONG")).status).toBe(401);
  });

  it.each(["no-such-service", "constructor", "ops-m2-encoder"])(
    "does not know the dense service %s",
    async (unknown) => {
      const answer = await readRefusal(await emulator(denseRequest(unknown, { input: "a" })));
      expect(answer).toEqual(serviceIdNotExist);
    },
  );

  it.each(["wan2.7-t2v", "wanx2.1-t2v-plus"])("refuses %s only when strict", async (videoId) => {
    const strict = createEmulator({ embed, strict: true });
    const { vectors } = await embedDense(emulator, videoId, { input: "a" });
    expect(vectors[0]).toHaveLength(1024);
    const answer = await readRefusal(await strict(denseRequest(videoId, { input: "a" })));
    expect(answer).toMatchObject({ status: 400, code: "ServiceIdNotExist" });
  });

  it("answers 404 to another path and 405 to another method", async () => {
    const { url } = denseRequest(id, {});
    expect((await emulator(new Request(`${url}/more`, { method: "POST" }))).status).toBe(404);
    expect((await emulator(new Request(url))).status).toBe(405);
  });

  it("holds each key to its requests a second", async () => {
    let now = 0;
    const limited = createEmulator({
      embed,
      strict: false,
      requestsPerSecond: { text: 2 },
      clock: () => now,
    });
    const send = (key: string) =>
      limited(denseRequest(id, { input: "a" }, { authorization: `Bearer ${key}` }));
    expect((await send("one")).status).toBe(200);
    now = 500;
    expect((await send("one")).status).toBe(200);
    expect(await readRefusal(await send("one"))).toEqual({
      status: 429,
      code: "Throttling.RateQuota",
      message: "Requests rate limit exceeded, please try again later.",
    });
    expect((await send("another")).status).toBe(200);
    now = 1_000;
    expect((await send("one")).status).toBe(200);
    expect((await send("one")).status).toBe(429);
  });

  it("counts each kind of API for itself, the compatible mode with the texts", async () => {
    const limited = createEmulator({
      ...(await loadBuiltinModels()),
      strict: false,
      requestsPerSecond: { text: 1, sparse: 1, multimodal: 1, deployment: 1 },
      clock: () => 0,
    });
    const send = async (path: string, body: unknown) =>
      (await limited(platformRequest(path, body, { token: "T" }))).status;
    const sparse = servicePath("text-sparse-embedding", "ops-text-sparse-embedding-001");
    const multimodal = servicePath("multi-modal-embedding", "ops-m2-encoder");
    const statuses = [
      await send(servicePath("text-embedding", id), { input: "a" }),
      await send(sparse, { input: "a" }),
      await send(multimodal, { input: [{ text: "a" }] }),
      await send("/v3/openapi/deployments/emulated-text/predict", { input: "a" }),
      await send("/compatible-mode/v1/embeddings", { model: id, input: "a" }),
      await send(multimodal, { input: [{ text: "a" }] }),
    ];
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it("rejects with the reason of an aborted request, at once and while it waits", async () => {
    const slow = createEmulator({ embed, strict: false, latency: 60_000 });
    const controller = new AbortController();
    const request = new Request(denseRequest(id, { input: "a" }), { signal: controller.signal });
    const waiting = slow(request);
    const reason = new Error("no longer wanted");
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(emulator(request)).rejects.toBe(reason);
  });

  it("answers the same vectors in another emulator", async () => {
    const other = createEmulator({ embed, strict: false, random: () => 0.5 });
    const body = { input: "The same text", input_type: "query" } as const;
    expect(await embedDense(other, id, body)).toEqual(await embedDense(emulator, id, body));
  });
});
