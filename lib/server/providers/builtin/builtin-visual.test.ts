import { describe, expect, it } from "vitest";
import sharp from "sharp";
import type { EmbeddingInput } from "../spec";
import { threadedModels } from "./builtin-thread";
import { builtinVisual } from "./builtin-visual";

const adapter = builtinVisual(threadedModels.embedVisual);
const { signal } = new AbortController();

type Format = "png" | "jpeg" | "webp" | "gif";

async function picture(background: string, format: Format = "png"): Promise<EmbeddingInput> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
  return { text: null, image: `data:image/${format};base64,${bytes.toString("base64")}` };
}

async function embed(...inputs: EmbeddingInput[]) {
  const call = { modelId: "visual", role: null, dimension: null, inputs };
  const answer = await adapter.embed(call, { signal });
  if (answer.type !== "dense") throw new Error("expected dense vectors");
  return { ...answer, vectors: answer.embeddings.map(({ values }) => Array.from(values)) };
}

function cosine(a: readonly number[] = [], b: readonly number[] = []): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe("the adapter of the built-in visual model", () => {
  it("reads real pixels: two red pictures are nearer than a red and a blue one", async () => {
    const { vectors, images, tokens } = await embed(
      await picture("#d01010"),
      await picture("#c81818", "jpeg"),
      await picture("#1020d0", "webp"),
    );
    expect(cosine(vectors[0], vectors[1])).toBeGreaterThan(cosine(vectors[0], vectors[2]) + 0.1);
    expect({ images, tokens }).toEqual({ images: 3, tokens: 0 });
  });

  it("puts texts into the same space", async () => {
    const { vectors, images } = await embed(
      await picture("#d01010", "gif"),
      { text: "red", image: null },
      { text: "blue", image: null },
    );
    expect(cosine(vectors[0], vectors[1])).toBeGreaterThan(cosine(vectors[0], vectors[2]));
    expect(images).toBe(1);
  });

  it.each([
    ["no image", Buffer.from("hello")],
    ["an SVG under another name", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a cut-off file", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAf", "base64")],
    ["a picture of more pixels than memory should hold", pngHeader(50_000, 50_000)],
  ])("refuses %s", async (_, bytes) => {
    const image = `data:image/png;base64,${bytes.toString("base64")}`;
    await expect(embed({ text: null, image })).rejects.toMatchObject({ code: "image_unreadable" });
  });

  it("refuses an address, which nobody here fetches", async () => {
    const input = { text: null, image: "https://example.com/a.png" };
    await expect(embed(input)).rejects.toMatchObject({
      code: "input_not_supported",
      params: { input: "imageAddress" },
    });
  });
});

/** A PNG that claims a size, without the pixels. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([header, size, Buffer.alloc(4)]);
}
