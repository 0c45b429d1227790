import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinEmbed } from "../load-builtin-embed";
import { readDenseAnswer, readRefusal } from "../testing/dense-client";
import { platformRequest } from "../testing/platform-request";
import { missingOrInvalid } from "../testing/refusals";
import { plainPicture } from "../testing/test-pictures";
import { dot } from "../testing/vectors";

const typedAnswerSchema = z.strictObject({
  embeddings: z.array(
    z.strictObject({
      index: z.int(),
      embedding: z.array(z.number()),
      type: z.enum(["text", "image"]),
    }),
  ),
});

const sixteen = Array.from({ length: 16 }, (_, at) => `text ${at}`);

describe("emulated custom deployments", () => {
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = createEmulator({ embed: await loadBuiltinEmbed(), strict: true });
  });

  const send = (id: string, body: unknown, headers: Record<string, string | null> = {}) =>
    emulator(
      platformRequest(`/v3/openapi/deployments/${id}/predict`, body, { token: "T", ...headers }),
    );
  const refusal = async (...args: Parameters<typeof send>) => readRefusal(await send(...args));

  describe("of the text form", () => {
    const id = "emulated-text";

    it("answer 16 texts in the envelope, at the dimension asked for", async () => {
      const whole = await send(id, { input: sixteen, input_type: "document" });
      const { vectors, tokens } = readDenseAnswer(await whole.json());
      expect(vectors.map((vector) => vector.length)).toEqual(sixteen.map(() => 1024));
      expect(tokens).toBe(64);
      const cut = await send(id, { input: sixteen, dimension: 567 });
      expect(readDenseAnswer(await cut.json()).vectors[0]).toHaveLength(567);
    });

    it("treat queries and documents differently", async () => {
      const [query, document] = await Promise.all(
        ["query", "document"].map(async (input_type) =>
          readDenseAnswer(await (await send(id, { input: "sea", input_type })).json()),
        ),
      );
      expect(query?.vectors).not.toEqual(document?.vectors);
    });

    it.each([
      ["17 texts", { input: [...sixteen, "more"] }],
      ["a dimension above their own", { input: "a", dimension: 1025 }],
      ["the other form", { type: "text", data: ["a"] }],
    ])("refuse %s", async (_, body) => {
      expect(await refusal(id, body)).toEqual(missingOrInvalid);
    });

    it("refuse an unknown input_type in the words of the platform's JSON reader", async () => {
      const { message } = await refusal(id, { input: "a", input_type: "xxx" });
      expect(message).toContain('`InputType` from String "xxx"');
    });
  });

  describe("of the multimodal form", () => {
    const id = "emulated-multimodal";
    const embed = async (type: string, data: string[]) => {
      const response = await send(id, { type, data });
      const { embeddings } = typedAnswerSchema.parse(await response.json());
      expect(embeddings.every((item) => item.type === type)).toBe(true);
      const note = response.headers.get("x-emulator-image-address-only");
      return { vectors: embeddings.map(({ embedding }) => embedding), note };
    };

    it("answer texts and images without an envelope, in one space", async () => {
      const { vectors: pictures } = await embed("image", [
        await plainPicture("#d22", { format: "jpeg" }),
      ]);
      const { vectors: words } = await embed("text", ["red", "blue"]);
      const [toRed = 0, toBlue = 0] = words.map((word) => dot(word, pictures[0] ?? []));
      expect(toRed).toBeGreaterThan(toBlue + 0.1);
    });

    it("take 16 inputs, and an image's address with a note beside the answer", async () => {
      expect((await embed("text", sixteen)).vectors).toHaveLength(16);
      expect((await embed("image", ["https://example.com/a.jpg"])).note).toBe("0");
    });

    it.each([
      ["17 inputs", { type: "text", data: [...sixteen, "more"] }],
      ["no inputs", { type: "text", data: [] }],
      ["another type", { type: "video", data: ["a"] }],
      ["the other form", { input: ["a"] }],
    ])("refuse %s", async (_, body) => {
      expect(await refusal(id, body)).toEqual(missingOrInvalid);
    });
  });

  it("want their token as well as the key", async () => {
    const body = { input: "a" };
    expect((await refusal("emulated-text", body, { token: null })).status).toBe(401);
    expect((await refusal("emulated-text", body, { authorization: null })).status).toBe(401);
  });

  it("are those that were named, each with vectors of its own", async () => {
    expect(await refusal("dep-123", { input: "a" })).toMatchObject({
      status: 404,
      code: "DeploymentNotExist",
    });
    const others = createEmulator({
      embed: await loadBuiltinEmbed(),
      strict: true,
      deployments: { one: "text", two: "text" },
    });
    const vectorOf = async (id: string) => {
      const path = `/v3/openapi/deployments/${id}/predict`;
      const response = await others(platformRequest(path, { input: "sea" }, { token: "T" }));
      return readDenseAnswer(await response.json()).vectors[0] ?? [];
    };
    expect(Math.abs(dot(await vectorOf("one"), await vectorOf("two")))).toBeLessThan(0.3);
  });
});
