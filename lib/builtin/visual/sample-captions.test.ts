import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createBuiltinModel } from "../builtin-model";
import { inProcessBuiltinEmbed } from "../in-process-embed";
import { readModelFiles } from "../read-model-files";
import { embedVisual } from "./embed-visual";
import { createJointSpace } from "./joint-space";

const samples = new URL("../../../public/samples/", import.meta.url);
const { pictures } = z
  .object({
    pictures: z.array(
      z.object({ file: z.string(), caption: z.object({ en: z.string(), zh: z.string() }) }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL("pictures.json", samples), "utf8")));

const space = createJointSpace(inProcessBuiltinEmbed(createBuiltinModel(await readModelFiles())));
const pictureVectors = await Promise.all(pictures.map(({ file }) => embedPicture(file)));

async function embedPicture(file: string): Promise<Float32Array> {
  const { data, info } = await sharp(readFileSync(new URL(`pictures/${file}`, samples)))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return space.embedPicture(embedVisual(data, info.width, info.height));
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("captions of the sample pictures", () => {
  // Loose on purpose: the model knows colours, shapes and a dozen scenes, and has no idea what a bicycle is.
  it.each(["en", "zh"] as const)(
    "lie nearer to their own picture than to the average other, most of them (%s)",
    async (language) => {
      const { vectors } = await space.embedTexts(pictures.map(({ caption }) => caption[language]));
      const nearer = vectors.filter((caption, own) => {
        const cosines = pictureVectors.map((picture) => cosine(caption, picture));
        return cosines[own]! > mean(cosines.toSpliced(own, 1));
      });
      expect(nearer.length).toBeGreaterThanOrEqual(0.8 * pictures.length);
    },
  );
});
