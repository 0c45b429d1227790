import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { embedEventSchema, type EmbedEvent } from "@/lib/contract/embed-events";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST } from "./route";

let red: string;
let blue: string;

beforeAll(async () => {
  withoutConfiguration();
  [red, blue] = [await picture("#d01010"), await picture("#1020d0")];
});

async function picture(background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 32, height: 32, channels: 3, background } })
    .png()
    .toBuffer();
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

interface Input {
  text?: string;
  image?: string;
}

async function eventsOf(model: string, inputs: readonly Input[]): Promise<EmbedEvent[]> {
  const response = await POST(
    new Request("http://127.0.0.1:3000/api/embeddings", {
      method: "POST",
      headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
      body: JSON.stringify({
        model,
        role: null,
        inputs: inputs.map((input, at) => ({ id: `${at}`, ...input })),
      }),
    }),
  );
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => embedEventSchema.parse(JSON.parse(line)));
}

/** The positions that got a vector, and those that were refused with the kind of input that was named. */
function outcomes(events: readonly EmbedEvent[]) {
  return {
    embedded: events
      .flatMap((event) =>
        event.type === "batch" || event.type === "sparse-batch" ? event.indices : [],
      )
      .toSorted((a, b) => a - b),
    refused: events.flatMap((event) =>
      event.type === "failure"
        ? [[event.indices, event.error.code, event.error.params.input ?? null]]
        : [],
    ),
  };
}

const address = "https://pictures.example/cat.jpg";

describe("a column of texts and images", () => {
  it.each([
    ["alibaba:ops-m2-encoder", 768],
    ["alibaba:ops-gme-qwen2-vl-2b-instruct", 1_536],
    ["deployment:emulated-multimodal", 1_024],
    ["alibaba:wan2.7-t2v", 1_024],
    ["builtin:visual", 384],
  ])("is embedded by %s in %d dimensions", async (model, dimension) => {
    const events = await eventsOf(model, [
      { image: red },
      { text: "a red square" },
      { image: blue },
    ]);
    expect(outcomes(events)).toEqual({ embedded: [0, 1, 2], refused: [] });
    for (const event of events) if (event.type === "batch") expect(event.dimension).toBe(dimension);
  });

  it("keeps texts and images of a typed deployment in requests of their own", async () => {
    const events = await eventsOf("deployment:emulated-multimodal", [
      { image: red },
      { text: "a" },
      { image: blue },
      { text: "b" },
    ]);
    const batches = events.flatMap((event) => (event.type === "batch" ? [event.indices] : []));
    expect(batches.toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("gives a text and an image in one input to GME, and refuses it for M2 alone", async () => {
    const inputs = [{ text: "a", image: red }, { image: red }];
    expect(outcomes(await eventsOf("alibaba:ops-gme-qwen2-vl-2b-instruct", inputs))).toEqual({
      embedded: [0, 1],
      refused: [],
    });
    expect(outcomes(await eventsOf("alibaba:ops-m2-encoder", inputs))).toEqual({
      embedded: [1],
      refused: [[[0], "input_not_supported", "textWithImage"]],
    });
  });

  it("refuses images for a model of texts, and embeds the texts", async () => {
    const events = await eventsOf("alibaba:ops-text-embedding-002", [
      { text: "a" },
      { image: red },
    ]);
    expect(outcomes(events)).toEqual({
      embedded: [0],
      refused: [[[1], "input_not_supported", "image"]],
    });
    expect(events.at(-1)).toMatchObject({ type: "done", embedded: 1, failed: 1, requests: 1 });
  });

  it("passes addresses on to the platform, which here says that it read no picture", async () => {
    const events = await eventsOf("alibaba:ops-m2-encoder", [{ image: address }]);
    expect(events.find(({ type }) => type === "batch")).toMatchObject({
      kind: "emulated",
      note: "image-address-only",
    });
    expect(outcomes(await eventsOf("builtin:visual", [{ image: address }]))).toEqual({
      embedded: [],
      refused: [[[0], "input_not_supported", "imageAddress"]],
    });
  });

  it("loses no other input to a damaged picture in a model that runs here", async () => {
    const damaged = "data:image/png;base64,iVBORw0KGgoAAAAN";
    const events = await eventsOf("builtin:visual", [{ image: red }, { image: damaged }]);
    expect(outcomes(events)).toEqual({ embedded: [0], refused: [[[1], "image_unreadable", null]] });
  });

  it("counts images where the provider does", async () => {
    const done = (await eventsOf("builtin:visual", [{ image: red }, { image: blue }])).at(-1);
    expect(done).toMatchObject({ images: 2, tokens: 0 });
  });
});

describe("a sparse column", () => {
  it.each(["alibaba:ops-text-sparse-embedding-001", "builtin:sparse"])(
    "of %s comes as token ids, weights and the tokens' names",
    async (model) => {
      const events = await eventsOf(model, [{ text: "reset my password" }, { text: "密码" }]);
      const batch = events.find((event) => event.type === "sparse-batch");
      expect(batch?.indices).toEqual([0, 1]);
      for (const { ids, weights, tokens } of batch?.entries ?? []) {
        expect(ids.length).toBeGreaterThan(0);
        expect(weights).toHaveLength(ids.length);
        expect(tokens).toHaveLength(ids.length);
      }
    },
  );
});

describe("a dimension that the API is asked for", () => {
  it("is sent to a dense service, and above its own the platform's refusal is shown", async () => {
    const asked = async (dimension: number) => {
      const response = await POST(
        new Request("http://127.0.0.1:3000/api/embeddings", {
          method: "POST",
          headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
          body: JSON.stringify({
            model: "alibaba:ops-text-embedding-002",
            role: null,
            dimension,
            inputs: [{ id: "a", text: "a" }],
          }),
        }),
      );
      return (await response.text()).trimEnd();
    };
    expect(await asked(256)).toContain('"dimension":256');
    expect(await asked(2_048)).toContain('"vendor_invalid_parameter"');
  });
});
