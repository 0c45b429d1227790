import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureHeader } from "./picture-header";

const canvas = { width: 300, height: 170, channels: 4, background: "#0a84" } as const;
const drawn = () => sharp({ create: canvas });

describe("pictureHeader", () => {
  it.each([
    ["image/png", () => drawn().png()],
    ["image/jpeg", () => drawn().jpeg()],
    ["image/jpeg", () => drawn().jpeg({ progressive: true }).withMetadata({ orientation: 6 })],
    ["image/webp", () => drawn().webp()],
    ["image/webp", () => drawn().removeAlpha().webp()],
    ["image/webp", () => drawn().webp({ lossless: true })],
    ["image/gif", () => drawn().gif()],
  ] as const)("reads the kind and size of %s", async (type, picture) => {
    const bytes = await picture().toBuffer();
    expect(pictureHeader(bytes)).toEqual({ type, size: { width: 300, height: 170 } });
  });

  it.each(["<svg xmlns='http://www.w3.org/2000/svg'/>", "BM, a bitmap", "", "RIFF....WAVE"])(
    "knows nothing of %j",
    (text) => {
      expect(pictureHeader(new TextEncoder().encode(text))).toBeNull();
    },
  );

  it("does not read past a file that ends early", async () => {
    const bytes = await drawn().jpeg().toBuffer();
    for (let length = 0; length < 200; length++) {
      expect(() => pictureHeader(bytes.subarray(0, length))).not.toThrow();
    }
  });
});
