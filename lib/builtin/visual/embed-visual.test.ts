import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedVisual, visualDimension } from "./embed-visual";

type Rgba = readonly [number, number, number, number];

function picture(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgba,
): Uint8Array {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    pixels.set(colourAt((at % width) / width, Math.floor(at / width) / height), at * 4);
  }
  return pixels;
}

function embed(width: number, height: number, colourAt: (x: number, y: number) => Rgba) {
  return embedVisual(picture(width, height, colourAt), width, height);
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

const red: Rgba = [220, 30, 30, 255];
const darkRed: Rgba = [150, 20, 25, 255];
const blue: Rgba = [30, 60, 220, 255];
const white: Rgba = [255, 255, 255, 255];

describe("the visual descriptor", () => {
  it("has norm 1 and 128 finite components for any pixels", () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(side, side, fc.infiniteStream(fc.nat({ max: 255 })), (width, height, bytes) => {
        const pixels = Uint8Array.from(bytes.take(width * height * 4));
        const descriptor = embedVisual(pixels, width, height);
        expect(descriptor).toHaveLength(visualDimension);
        expect(Math.hypot(...descriptor)).toBeCloseTo(1, 5);
      }),
    );
    expect(visualDimension).toBe(128);
  });

  it("sees the same colour as near, whatever its brightness", () => {
    const one = embed(60, 60, () => red);
    expect(
      cosine(
        one,
        embed(60, 60, () => darkRed),
      ),
    ).toBeGreaterThan(
      cosine(
        one,
        embed(60, 60, () => blue),
      ) + 0.3,
    );
  });

  it("sees where a colour is", () => {
    const redAbove = embed(60, 60, (_, y) => (y < 0.5 ? red : white));
    const redBelow = embed(60, 60, (_, y) => (y < 0.5 ? white : red));
    const darkRedAbove = embed(60, 60, (_, y) => (y < 0.5 ? darkRed : white));
    expect(cosine(redAbove, darkRedAbove)).toBeGreaterThan(0.8);
    expect(cosine(redAbove, redBelow)).toBeLessThan(0.8);
  });

  it("sees the direction of stripes", () => {
    const black: Rgba = [0, 0, 0, 255];
    const stripes = (position: number) => (Math.floor(position * 8) % 2 ? black : white);
    const across = embed(96, 96, (_, y) => stripes(y));
    const down = embed(96, 96, (x) => stripes(x));
    const shiftedDown = embed(96, 96, (x) => stripes(x + 0.06));
    expect(cosine(down, shiftedDown)).toBeGreaterThan(cosine(down, across) + 0.15);
  });

  it("does not care about size", () => {
    const draw = (x: number, y: number) => (Math.hypot(x - 0.5, y - 0.5) < 0.3 ? red : white);
    expect(cosine(embed(48, 48, draw), embed(480, 300, draw))).toBeGreaterThan(0.97);
  });

  it("takes transparent pixels as white, and half transparent ones as paler", () => {
    expect(embed(9, 9, () => [1, 2, 3, 0])).toEqual(embed(9, 9, () => white));
    const half = embed(9, 9, () => [255, 0, 0, 128]);
    expect(
      cosine(
        half,
        embed(9, 9, () => [255, 127, 127, 255]),
      ),
    ).toBeCloseTo(1, 5);
  });

  it.each([
    [3, 1, 1],
    [4, 0, 1],
    [16, 2, 3],
    [4, 0.5, 2],
  ])("refuses %d bytes as %d × %d pixels", (bytes, width, height) => {
    expect(() => embedVisual(new Uint8Array(bytes), width, height)).toThrow(RangeError);
  });
});
