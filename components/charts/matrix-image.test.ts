import { expect, test } from "vitest";
import { colormapColour, colormapIndex } from "@/lib/maths/colormaps";
import { matrixPixels, scoreOf } from "./matrix-image";

const picture = {
  matrix: Float32Array.of(1, 0, NaN, 0, 1, 0.5, NaN, 0.5, 1),
  order: Uint32Array.of(2, 1, 0),
  missingRows: null,
  domain: [0, 1],
  colormap: "viridis",
} as const;

test("cells take the colour of their score in the order that is drawn", () => {
  const pixels = matrixPixels(picture);
  expect([...pixels.subarray(0, 4)]).toEqual([253, 231, 37, 255]);
  expect([...pixels.subarray(20, 24)]).toEqual([68, 1, 84, 255]);
});

test("every score takes the colour that its place in the domain has", () => {
  const scores = Float32Array.from({ length: 400 }, (_, at) => Math.fround(-0.6 + at * 0.005));
  const [low, high] = [-0.5, 1.25];
  const pixels = matrixPixels({
    ...picture,
    matrix: scores,
    order: Uint32Array.from({ length: 20 }, (_, at) => at),
    domain: [low, high],
  });
  scores.forEach((score, cell) => {
    const index = colormapIndex(score, low, high);
    expect([...pixels.subarray(cell * 4, cell * 4 + 3)]).toEqual([
      ...colormapColour("viridis", index),
    ]);
  });
});

test("unknown cells and missing rows are transparent", () => {
  const pixels = matrixPixels({ ...picture, missingRows: Uint8Array.of(0, 1, 0) });
  const alpha = Array.from({ length: 9 }, (_, cell) => pixels[cell * 4 + 3]);
  expect(alpha).toEqual([255, 0, 0, 0, 0, 0, 0, 0, 255]);
});

test("an unknown score is null, never 0", () => {
  expect(scoreOf(picture, 3, 0, 2)).toBeNull();
  expect(scoreOf({ ...picture, missingRows: Uint8Array.of(0, 0, 1) }, 3, 1, 2)).toBeNull();
  expect(scoreOf(picture, 3, 0, 1)).toBe(0);
});
