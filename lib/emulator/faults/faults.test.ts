import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { createSeededRandom } from "../seeded-random";
import { denseRequest, readRefusal } from "../testing/dense-client";
import { faultTable } from "./fault-table";
import { readFaults } from "./read-faults";

const id = "ops-text-embedding-001";
const body = { input: ["one", "two", "three"] };

const spoiledSchema = z.object({
  result: z.object({
    embeddings: z.array(
      z.object({ index: z.number().optional(), embedding: z.array(z.number().nullable()) }),
    ),
  }),
});

describe("a fault asked for by header", () => {
  let embed: BuiltinEmbed;
  let emulator: Emulator;

  beforeAll(async () => {
    embed = await loadBuiltinEmbed();
    emulator = createEmulator({ embed, strict: false });
  });

  const send = (fault: string) => emulator(denseRequest(id, body, { "x-emulator-fault": fault }));
  const spoiled = async (fault: string) =>
    spoiledSchema.parse(await (await send(fault)).json()).result.embeddings;

  it.each([
    ["429", 429, "Throttling.RateQuota"],
    ["quota", 429, "Throttling.AllocationQuota"],
    ["500", 500, "InternalServerError"],
    ["401", 401, "Unauthorized"],
    ["403", 403, "Forbidden"],
  ])("%s refuses with HTTP %i %s", async (fault, status, code) => {
    const response = await send(fault);
    expect(response.headers.get("retry-after")).toBeNull();
    expect(await readRefusal(response)).toMatchObject({ status, code });
  });

  it("429-retry-after says how long to wait", async () => {
    const response = await send("429-retry-after:2");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("2");
  });

  it("shuffled keeps indices and vectors together, in another order", async () => {
    const [right, shuffled] = [await spoiled(""), await spoiled("shuffled")];
    expect(shuffled.map(({ index }) => index)).toEqual([2, 1, 0]);
    expect(shuffled.toReversed()).toEqual(right);
  });

  it("wrong-count leaves one vector out", async () => {
    expect(await spoiled("wrong-count")).toHaveLength(2);
  });

  it("missing-index leaves out the first index", async () => {
    expect((await spoiled("missing-index")).map(({ index }) => index)).toEqual([undefined, 1, 2]);
  });

  it("nan puts null where a number should be", async () => {
    expect((await spoiled("nan"))[0]?.embedding[0]).toBeNull();
  });

  it("wrong-dimension shortens the first vector", async () => {
    const lengths = (await spoiled("wrong-dimension")).map(({ embedding }) => embedding.length);
    expect(lengths).toEqual([1535, 1536, 1536]);
  });

  it("bad-json writes NaN, which JSON does not know", async () => {
    const text = await (await send("bad-json")).text();
    expect(text).toContain("[NaN,");
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it("cut-off breaks the connection after half of the body", async () => {
    const reader = (await send("cut-off")).body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"request_id"/);
    await expect(reader?.read()).rejects.toThrow("cut the answer off");
  });

  it("huge goes on for longer than any answer should", async () => {
    const response = await send("huge");
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > 16 * 1024 * 1024) break;
    }
    expect(bytes).toBeGreaterThan(16 * 1024 * 1024);
  });

  it("slow waits first, and several faults happen together", async () => {
    const response = await send("slow:5, 500");
    const { latency } = z.object({ latency: z.number() }).parse(await response.json());
    expect(response.status).toBe(500);
    expect(latency).toBeGreaterThanOrEqual(4);
  });

  it.each(["nope", "slow", "slow:x", "429:2", "429:0.5:1", "429-retry-after:1:-1"])(
    "%s is refused with what could be written instead",
    async (fault) => {
      const answer = await readRefusal(await send(fault));
      expect(answer).toMatchObject({ status: 400, code: "InvalidParameter" });
      expect(answer.message).toMatch(/^x-emulator-fault: .*(Known|Write)/);
    },
  );

  it("happens as often as its probability says, the same way for the same seed", async () => {
    const statuses = async () => {
      const random = createSeededRandom("faults");
      const unreliable = createEmulator({ embed, strict: false, faults: "500:0.3", random });
      const seen: number[] = [];
      for (let sent = 0; sent < 200; sent++) {
        seen.push((await unreliable(denseRequest(id, { input: "a" }))).status);
      }
      return seen;
    };
    const first = await statuses();
    const failed = first.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(35);
    expect(failed).toBeLessThan(85);
    expect(await statuses()).toEqual(first);
  });

  it("never happens with probability 0", async () => {
    expect((await send("500:0, slow:60000:0")).status).toBe(200);
  });

  it("stops an emulator from starting when it is configured wrongly", () => {
    expect(() => createEmulator({ embed, strict: false, faults: "nope" })).toThrow(
      /no fault "nope"/,
    );
  });
});

describe("readFaults", () => {
  it("reads every fault of the table by its name", () => {
    for (const [name, { argument }] of faultTable) {
      const [fault] = readFaults(argument === null ? `${name}:0.5` : `${name}:3:0.5`);
      expect(fault).toMatchObject({ name, argument: argument === null ? 0 : 3, probability: 0.5 });
    }
  });

  it("reads an empty list as no faults", () => {
    expect(readFaults(" , ")).toEqual([]);
  });
});
