import { expect, test } from "vitest";
import { colormapColour, colormapIndex } from "@/lib/maths/colormaps";
import { matrixStrips, matrixValue, type MatrixPicture } from "./matrix-image";

const picture = {
  matrix: Float32Array.of(1, 0, NaN, 0, 1, 0.5, NaN, 0.5, 1),
  toValue: null,
  order: Uint32Array.of(2, 1, 0),
  missingRows: null,
  domain: [0, 1],
  colormap: "viridis",
} as const;

/** The strips put together, as a canvas puts them. */
function matrixPixels(picture: MatrixPicture): Uint8ClampedArray {
  const n = picture.order.length;
  const whole = new Uint8ClampedArray(n * n * 4);
  for (const { top, rows, pixels } of matrixStrips(picture)) {
    whole.set(pixels.subarray(0, rows * n * 4), top * n * 4);
  }
  return whole;
}

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

test("a matrix of many strips is what its cells are one by one, in any order and with rows missing", () => {
  const n = 400;
  const order = Uint32Array.from({ length: n }, (_, place) => (place * 211) % n);
  const many: MatrixPicture = {
    ...picture,
    matrix: Float32Array.from({ length: n * n }, (_, cell) => Math.fround((cell % 977) / 977)),
    order,
    missingRows: Uint8Array.from({ length: n }, (_, row) => (row % 89 === 0 ? 1 : 0)),
    toValue: (score) => score * score,
  };
  expect([...matrixStrips(many)].length).toBeGreaterThan(1);
  const pixels = new Uint32Array(matrixPixels(many).buffer);
  const expected = pixels.map((_, cell) => {
    const [row, column] = [order[Math.floor(cell / n)] ?? 0, order[cell % n] ?? 0];
    const value = matrixValue(many, n, row, column);
    if (value === null) return 0;
    const colour = colormapColour("viridis", colormapIndex(value, 0, 1));
    return new Uint32Array(Uint8Array.of(...colour, 255).buffer)[0] ?? 0;
  });
  expect(pixels).toEqual(expected);
});

test("an unknown value is null, never 0", () => {
  expect(matrixValue(picture, 3, 0, 2)).toBeNull();
  expect(matrixValue({ ...picture, missingRows: Uint8Array.of(0, 0, 1) }, 3, 1, 2)).toBeNull();
  expect(matrixValue({ ...picture, toValue: () => NaN }, 3, 0, 1)).toBeNull();
  expect(matrixValue(picture, 3, 0, 1)).toBe(0);
});

test("what is drawn of a score is its value", () => {
  const toValue = (score: number) => 1 - score;
  expect(matrixValue({ ...picture, toValue }, 3, 0, 0)).toBe(0);
  expect([...matrixPixels({ ...picture, toValue }).subarray(0, 3)]).toEqual([68, 1, 84]);
});
