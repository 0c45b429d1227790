import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  alibabaMultimodalModels,
  alibabaVideoIdsAsMultimodal,
} from "@/lib/catalogue/alibaba-multimodal";
import { createEmulator, type Emulator } from "../emulator";
import { loadBuiltinModels } from "../load-builtin-models";
import { readRefusal } from "../testing/dense-client";
import { platformRequest, servicePath } from "../testing/platform-request";
import { missingOrInvalid, serviceIdNotExist } from "../testing/refusals";
import { animatedPicture, drawnPicture, plainPicture, toDataUrl } from "../testing/test-pictures";
import { dot } from "../testing/vectors";
import { multimodalServices } from "./multimodal-services";

const m2 = "ops-m2-encoder";
const gme = "ops-gme-qwen2-vl-2b-instruct";
const services = Object.entries(multimodalServices);

const answerSchema = z.strictObject({
  request_id: z.string(),
  latency: z.int(),
  usage: z.record(z.string(), z.int()),
  result: z.strictObject({
    embeddings: z.array(z.strictObject({ index: z.int(), embedding: z.array(z.number()) })),
  }),
});

interface Input {
  text?: string;
  image?: string;
}

describe("the emulated multimodal services", () => {
  let emulator: Emulator;
  let red: string;
  let blue: string;

  beforeAll(async () => {
    emulator = createEmulator({ ...(await loadBuiltinModels()), strict: false });
    [red, blue] = await Promise.all([plainPicture("#d22"), plainPicture("#23c")]);
  });

  const send = (id: string, body: unknown) =>
    emulator(platformRequest(servicePath("multi-modal-embedding", id), body));

  async function answer(id: string, ...input: Input[]) {
    const response = await send(id, { input });
    const { usage, result } = answerSchema.parse(await response.json());
    const vectors = result.embeddings.map(({ embedding }) => embedding);
    return { vectors, usage, note: response.headers.get("x-emulator-image-address-only") };
  }

  async function vectorOf(id: string, input: Input): Promise<number[]> {
    return (await answer(id, input)).vectors[0] ?? [];
  }

  it("are those of the catalogue and the brief's text-to-video ids, with its dimensions", () => {
    const models = [...alibabaMultimodalModels, ...alibabaVideoIdsAsMultimodal];
    expect(Object.keys(multimodalServices)).toEqual(models.map(({ modelId }) => modelId));
    for (const { modelId, dimension, accepts } of models) {
      const service = multimodalServices[modelId];
      expect(service?.dimension).toBe(dimension.value ?? 1024);
      expect(service?.textWithImage).toBe(accepts.textWithImage);
    }
  });

  it.each(services)("%s answers unit vectors of its dimension", async (id, { dimension }) => {
    const { vectors, note } = await answer(id, { text: "a red square" }, { image: red });
    expect(vectors.map((vector) => vector.length)).toEqual([dimension, dimension]);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
    expect(note).toBeNull();
  });

  it.each(services)("%s puts a red picture nearer to “red” than to “blue”", async (id) => {
    const texts = ["red", "blue", "红色", "蓝色"].map((text) => ({ text }));
    const { vectors } = await answer(id, { image: red }, { image: blue }, ...texts);
    const [redPicture = [], bluePicture = [], ...words] = vectors;
    const [toRed = 0, toBlue = 0, toRedChinese = 0, toBlueChinese = 0] = words.map((word) =>
      dot(word, redPicture),
    );
    expect(toRed).toBeGreaterThan(toBlue + 0.1);
    expect(toRedChinese).toBeGreaterThan(toBlueChinese + 0.1);
    expect(dot(words[1] ?? [], bluePicture)).toBeGreaterThan(dot(words[0] ?? [], bluePicture));
  });

  it("finds the picture that a caption describes", async () => {
    const pictures = await Promise.all([
      drawnPicture(`<rect x="25" y="25" width="50" height="50" fill="#d22"/>`),
      drawnPicture(`<circle cx="50" cy="50" r="30" fill="#24c"/>`),
      drawnPicture(
        `<rect width="100" height="45" fill="#9ce"/><rect y="45" width="100" height="55" fill="#169"/>`,
      ),
    ]);
    const captions = [
      "a red square",
      "two blue circles",
      "waves on the sea",
      "红色的正方形",
      "蓝色的圆",
      "大海",
    ];
    const { vectors } = await answer(
      gme,
      ...pictures.map((image) => ({ image })),
      ...captions.map((text) => ({ text })),
    );
    const nearest = vectors.slice(3).map((caption) => {
      const cosines = vectors.slice(0, 3).map((picture) => dot(picture, caption));
      return cosines.indexOf(Math.max(...cosines));
    });
    expect(nearest).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it("reads PNG, JPEG and WebP alike, and the first frame of a GIF", async () => {
    const formats = ["jpeg", "webp", "gif"] as const;
    const images = await Promise.all(formats.map((format) => plainPicture("#d22", { format })));
    const animated = await animatedPicture(["#d22", "#23c", "#2c3"]);
    const reference = await vectorOf(m2, { image: red });
    for (const image of [...images, animated]) {
      expect(dot(await vectorOf(m2, { image }), reference)).toBeGreaterThan(0.98);
    }
    expect(dot(await vectorOf(m2, { image: blue }), reference)).toBeLessThan(0.8);
  });

  it("reads gradients, grey and transparent pictures, and one of a single pixel", async () => {
    const create = { width: 20, height: 20, channels: 4, background: "#ff000000" } as const;
    const grey = sharp({ create }).flatten({ background: "#777" }).toColourspace("b-w");
    const images = [
      await drawnPicture(
        `<defs><linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="100" height="100" fill="url(#g)"/>`,
      ),
      toDataUrl(await grey.png().toBuffer()),
      toDataUrl(await sharp({ create }).png().toBuffer()),
      await plainPicture("#d22", { side: 1 }),
    ];
    const { vectors } = await answer(m2, ...images.map((image) => ({ image })));
    const white = await vectorOf(m2, { image: await plainPicture("#fff") });
    expect(new Set(vectors.map(String)).size).toBe(4);
    expect(dot(vectors[2] ?? [], white)).toBeCloseTo(1, 4);
  });

  it("makes a vector of an image's address from the address alone, and says so beside the answer", async () => {
    const image = "https://example.com/a.jpg";
    const { vectors, note } = await answer(
      m2,
      { text: "Science" },
      { image },
      { image: red },
      { image },
    );
    expect(note).toBe("1,3");
    expect(vectors[1]).toEqual(vectors[3]);
    expect(dot(vectors[1] ?? [], vectors[1] ?? [])).toBeCloseTo(1, 5);
    const other = await vectorOf(m2, { image: "https://example.com/b.jpg" });
    expect(dot(other, vectors[1] ?? [])).toBeLessThan(0.8);
  });

  it("puts a text and an image into one vector where the model takes both", async () => {
    for (const id of [gme, "ops-mm-embedding-v1-2b"]) {
      const { vectors } = await answer(
        id,
        { text: "sea", image: red },
        { image: red },
        { image: blue },
      );
      const [both = [], picture = [], other = []] = vectors;
      expect(dot(both, picture)).toBeGreaterThan(dot(both, other));
      expect(both).not.toEqual(picture);
    }
  });

  it("counts what each model counts", async () => {
    const input = [{ text: "a red square" }, { image: await plainPicture("#d22", { side: 280 }) }];
    expect((await answer(m2, ...input)).usage).toEqual({ token_count: 6, image: 1 });
    expect((await answer(gme, ...input)).usage).toEqual({
      token_count: 104,
      text_token: 4,
      image_token: 100,
    });
  });

  it("gives an input the same vector alone, among others and in another emulator", async () => {
    const among = await answer(m2, { text: "sea" }, { image: red }, { image: blue });
    const other = createEmulator({ ...(await loadBuiltinModels()), strict: true });
    const path = servicePath("multi-modal-embedding", m2);
    const response = await other(platformRequest(path, { input: [{ image: blue }] }));
    const { result } = answerSchema.parse(await response.json());
    expect(result.embeddings[0]?.embedding).toEqual(among.vectors[2]);
    expect(await vectorOf(m2, { text: "sea" })).toEqual(among.vectors[0]);
  });

  it.each([
    ["no input", {}],
    ["an empty list", { input: [] }],
    ["a text without an object", { input: ["sea"] }],
    ["an object with neither", { input: [{}] }],
    ["an empty text", { input: [{ text: "" }] }],
    ["33 inputs", { input: Array.from({ length: 33 }, () => ({ text: "a" })) }],
    [
      "a text and an image in one input of M2",
      { input: [{ text: "sea", image: "https://a.b/c" }] },
    ],
  ])("refuses %s with the documented words", async (_, body) => {
    expect(await readRefusal(await send(m2, body))).toEqual(missingOrInvalid);
  });

  it.each([
    ["a bare base64 text", "iVBORw0KGgo="],
    ["a file address", "file:///etc/passwd"],
    ["an empty image", "data:image/png;base64,"],
    ["bytes that are no picture", toDataUrl(Buffer.from("not a picture"))],
    [
      "an SVG",
      toDataUrl(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ],
  ])("refuses %s and says what an image may be", async (_, image) => {
    const refusal = await readRefusal(await send(m2, { input: [{ image }] }));
    expect(refusal).toMatchObject({ status: 400, code: "InvalidParameter" });
    expect(refusal.message).toMatch(/image/i);
  });

  it("refuses a picture that was cut off, and one that unpacks to too many pixels", async () => {
    const noise = sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    });
    const whole = await noise.png().toBuffer();
    const cut = toDataUrl(whole.subarray(0, whole.length / 2));
    expect((await readRefusal(await send(m2, { input: [{ image: cut }] }))).status).toBe(400);
    const bomb = await plainPicture("#fff", { side: 6_400 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const refusal = await readRefusal(await send(m2, { input: [{ image: bomb }] }));
    expect(refusal.message).toContain("at most 40 million pixels");
  });

  it("does not know other services, nor when strict the text-to-video ids", async () => {
    const body = { input: [{ text: "a" }] };
    expect(await readRefusal(await send("ops-text-embedding-002", body))).toEqual(
      serviceIdNotExist,
    );
    const strict = createEmulator({ ...(await loadBuiltinModels()), strict: true });
    const request = platformRequest(servicePath("multi-modal-embedding", "wan2.7-t2v"), body);
    expect(await readRefusal(await strict(request))).toEqual(serviceIdNotExist);
  });
});
