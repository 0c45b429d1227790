import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { samplePicturePath, samplePicturesPath, samplePicturesSchema } from "./sample-pictures";

const publicFolder = new URL("../../public/", import.meta.url);
const sample = samplePicturesSchema.parse(JSON.parse(read(samplePicturesPath).toString("utf8")));
const mostBytes = 12_000;

function read(path: string): Buffer {
  return readFileSync(new URL(`.${path}`, publicFolder));
}

describe("the sample pictures", () => {
  it("are twenty of three kinds, each file named once and none left over", () => {
    const files = sample.pictures.map(({ file }) => file);
    expect(files).toHaveLength(20);
    expect(readdirSync(new URL("samples/pictures", publicFolder)).toSorted()).toEqual(
      files.toSorted(),
    );
    expect(new Set(sample.pictures.map(({ label }) => label)).size).toBe(3);
  });

  it("come from a drawing each", () => {
    const drawings = readdirSync(new URL("../scripts/pictures", publicFolder));
    const names = sample.pictures.map(({ file }) => file.replace(/webp$/, "svg"));
    expect(drawings.toSorted()).toEqual(names.toSorted());
  });

  it.each(sample.pictures)("have the announced size and few bytes: $file", async (picture) => {
    const bytes = read(samplePicturePath(picture));
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({
      format: "webp",
      width: picture.width,
      height: picture.height,
    });
    expect(bytes.length).toBeLessThanOrEqual(mostBytes);
  });

  it("have a caption of their own in English and in Chinese", () => {
    const captions = sample.pictures.map(({ caption }) => caption);
    for (const { en, zh } of captions) {
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
    const texts = captions.flatMap(({ en, zh }) => [en, zh]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("refuse a file name that leads out of their folder", () => {
    const [picture] = sample.pictures;
    const outside = { ...sample, pictures: [{ ...picture, file: "../support-faq.webp" }] };
    expect(samplePicturesSchema.safeParse(outside).success).toBe(false);
  });
});
