import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { createSeededRandom } from "../seeded-random";
import { loadBuiltinModels } from "../load-builtin-models";
import { denseRequest, readRefusal } from "../testing/dense-client";
import { platformRequest, servicePath } from "../testing/platform-request";
import { faultTable } from "./fault-table";
import { readFaults } from "./read-faults";

const id = "ops-text-embedding-001";
const body = { input: ["one", "two", "three"] };

interface Sample {
  name: string;
  path: string;
  body: unknown;
  /** The faults that change the answer. */
  spoiltBy: readonly string[];
}

const spoiltDense = [
  "shuffled",
  "wrong-count",
  "missing-index",
  "nan",
  "wrong-dimension",
  "bad-json",
] as const;
const model = "ops-text-embedding-001";
const input = ["one", "two"];

/** One request to each endpoint that answers vectors. */
const samples: readonly Sample[] = [
  {
    name: "sparse",
    path: servicePath("text-sparse-embedding", "ops-text-sparse-embedding-001"),
    body: { input },
    // It has no dimension that could be wrong.
    spoiltBy: spoiltDense.filter((fault) => fault !== "wrong-dimension"),
  },
  {
    name: "multimodal",
    path: servicePath("multi-modal-embedding", "ops-m2-encoder"),
    body: { input: [{ text: "one" }, { text: "two" }] },
    spoiltBy: spoiltDense,
  },
  {
    name: "a text deployment",
    path: "/v3/openapi/deployments/emulated-text/predict",
    body: { input },
    spoiltBy: spoiltDense,
  },
  {
    name: "a multimodal deployment",
    path: "/v3/openapi/deployments/emulated-multimodal/predict",
    body: { type: "text", data: input },
    spoiltBy: spoiltDense,
  },
  {
    name: "the compatible mode",
    path: "/compatible-mode/v1/embeddings",
    body: { model, input },
    spoiltBy: spoiltDense,
  },
  {
    name: "the compatible mode in base64",
    path: "/compatible-mode/v1/embeddings",
    body: { model, input, encoding_format: "base64" },
    spoiltBy: spoiltDense,
  },
  {
    name: "dimension reduction",
    path: servicePath("embedding-tuning", "ops-embedding-dim-reduction-001"),
    body: {
      input: [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      parameters: { output_dimension: 2 },
    },
    // Its answer names no indices.
    spoiltBy: spoiltDense.filter((fault) => fault !== "missing-index"),
  },
];

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

describe("a fault on any endpoint", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = createEmulator({
      ...(await loadBuiltinModels()),
      strict: true,
      clock: () => 0,
      random: () => 0,
    });
  });

  const send = (endpoint: Sample, fault: string) =>
    emulator(
      platformRequest(endpoint.path, endpoint.body, { token: "T", "x-emulator-fault": fault }),
    );
  const bodyOf = async (endpoint: Sample, fault: string) => (await send(endpoint, fault)).text();

  it.each(samples)("$name can refuse in every way", async (endpoint) => {
    const statuses = { "401": 401, "403": 403, "429": 429, "429-retry-after:2": 429 };
    for (const [fault, status] of Object.entries({ ...statuses, quota: 429, "500": 500 })) {
      const response = await send(endpoint, fault);
      expect(response.status).toBe(status);
      expect(response.headers.get("retry-after")).toBe(fault.includes("after") ? "2" : null);
    }
  });

  it.each(samples)("$name can be spoilt in every way", async (endpoint) => {
    const whole = await bodyOf(endpoint, "");
    for (const fault of endpoint.spoiltBy) {
      const spoilt = await bodyOf(endpoint, fault);
      expect(spoilt).not.toBe(whole);
      if (fault === "bad-json") expect(() => JSON.parse(spoilt)).toThrow(SyntaxError);
    }
    await expect((await send(endpoint, "cut-off")).text()).rejects.toThrow("cut the answer off");
    const reader = (await send(endpoint, "huge")).body?.getReader();
    await reader?.read();
    expect((await reader?.read())?.value?.byteLength).toBe(1024 * 1024);
    await reader?.cancel();
  });

  it("puts a real NaN into a base64 vector", async () => {
    const [endpoint] = samples.filter(({ name }) => name.includes("base64"));
    const { data } = z
      .object({ data: z.array(z.object({ embedding: z.string() })) })
      .parse(await (await send(endpoint!, "nan")).json());
    const bytes = Buffer.from(data[0]?.embedding ?? "", "base64");
    expect([bytes.readFloatLE(0), bytes.readFloatLE(4)]).toEqual([NaN, expect.any(Number)]);
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
