import { describe, expect, it } from "vitest";
import { createBuiltinModel } from "../builtin-model";
import { inProcessBuiltinEmbed } from "../in-process-embed";
import { readModelFiles } from "../read-model-files";
import { embedVisual } from "./embed-visual";
import { createJointSpace, jointDimension } from "./joint-space";

const embed = inProcessBuiltinEmbed(createBuiltinModel(await readModelFiles()));
const space = createJointSpace(embed);

type Rgb = readonly [number, number, number];

const side = 64;

function draw(colourAt: (x: number, y: number) => Rgb): Promise<Float32Array> {
  const pixels = new Uint8Array(side * side * 4);
  for (let at = 0; at < side * side; at++) {
    const x = (at % side) / side;
    pixels.set([...colourAt(x, Math.floor(at / side) / side), 255], at * 4);
  }
  return space.embedPicture(embedVisual(pixels, side, side));
}

async function textVector(text: string): Promise<Float32Array> {
  return (await space.embedTexts([text])).vectors[0]!;
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

/** The candidate that lies nearest to a picture. */
async function nearest(picture: Float32Array, texts: readonly string[]): Promise<string> {
  const { vectors } = await space.embedTexts(texts);
  const cosines = vectors.map((vector) => cosine(vector, picture));
  return texts[cosines.indexOf(Math.max(...cosines))] ?? "";
}

const white: Rgb = [255, 255, 255];
// Other colours, sizes and places than those of the painted gallery.
const pictures: Record<string, (x: number, y: number) => Rgb> = {
  "red square": (x, y) => (x > 0.2 && x < 0.7 && y > 0.25 && y < 0.75 ? [190, 40, 50] : white),
  "blue circle": (x, y) => (Math.hypot(x - 0.45, y - 0.55) < 0.28 ? [60, 70, 200] : white),
  sea: (_, y) => (y < 0.5 ? [170, 210, 240] : [20, 90, 150]),
  sunset: (_, y) => (y < 0.6 ? [230, 120 + 60 * y, 70] : [70, 40, 55]),
  forest: (x, y) => [35 + 20 * Math.sin(40 * x), 95 + 25 * Math.sin(30 * y), 40],
  night: () => [14, 18, 45],
  snow: (_, y) => (y < 0.35 ? [190, 205, 225] : [238, 242, 248]),
};

describe("the joint space of texts and pictures", () => {
  const english = Object.keys(pictures);
  const chinese = ["红色的正方形", "蓝色的圆", "大海", "日落", "森林", "夜晚", "雪"];

  it.each(Object.entries(pictures))(
    "puts a picture of %s nearest to its name",
    async (name, at) => {
      const picture = await draw(at);
      expect(await nearest(picture, english)).toBe(name);
      expect(await nearest(picture, chinese)).toBe(chinese[english.indexOf(name)]);
    },
  );

  it("puts a picture nearer to another of the same kind than to one of another kind", async () => {
    const [one, same, other] = await Promise.all([
      draw(() => [210, 30, 40]),
      draw(() => [180, 20, 20]),
      draw(() => [30, 50, 200]),
    ]);
    expect(cosine(one, same)).toBeGreaterThan(cosine(one, other) + 0.5);
  });

  it("places texts without visual words by their meaning alone", async () => {
    const [a, b, c] = await Promise.all(
      ["How do I reset my password?", "I forgot my password", "The bank raised rates"].map(
        textVector,
      ),
    );
    expect(cosine(a!, b!)).toBeGreaterThan(cosine(a!, c!) + 0.2);
    const red = await draw(() => [220, 30, 30]);
    expect(Math.abs(cosine(a!, red))).toBeLessThan(0.2);
  });

  it("gives unit vectors, the same ones each time and in another space", async () => {
    const other = createJointSpace(embed);
    const texts = ["a red square", "天空", "password"];
    const { vectors, tokenCounts } = await space.embedTexts(texts);
    expect((await other.embedTexts(texts)).vectors).toEqual(vectors);
    expect(tokenCounts).toEqual([3, 1, 1]);
    for (const vector of vectors) {
      expect(vector).toHaveLength(jointDimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
    const night = await draw(pictures.night!);
    expect(Math.hypot(...night)).toBeCloseTo(1, 5);
    expect(await draw(pictures.night!)).toEqual(night);
  });

  it("tries again after the text model failed, and honours an aborted signal", async () => {
    let working = false;
    const unreliable = createJointSpace((request, signal) => {
      if (!working) return Promise.reject(new Error("out of order"));
      return embed(request, signal);
    });
    const descriptor = embedVisual(new Uint8Array(4), 1, 1);
    await expect(unreliable.embedPicture(descriptor)).rejects.toThrow("out of order");
    working = true;
    expect(await unreliable.embedPicture(descriptor)).toHaveLength(jointDimension);
    const gone = AbortSignal.abort(new Error("gone"));
    await expect(unreliable.embedPicture(descriptor, gone)).rejects.toThrow("gone");
    await expect(unreliable.embedTexts(["a"], gone)).rejects.toThrow("gone");
  });
});
