import { expect, test } from "vitest";
import { CATEGORY_SHAPES, categoryMark } from "./categories";
import { COLORMAP_NAMES, colormapColour, colormapIndex } from "./colormaps";
import { columnColours, COLUMN_LETTERS } from "./column-colours";
import { contrastRatio, parseHexColour, relativeLuminance } from "./contrast";

test("contrast is 21 between black and white and 1 with itself", () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrastRatio([9, 80, 7], [9, 80, 7])).toBe(1);
});

test("every column colour stands out 3:1 from its ground", () => {
  for (const letter of COLUMN_LETTERS) {
    const { light, dark } = columnColours[letter];
    expect(contrastRatio(parseHexColour(light), [255, 255, 255])).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(parseHexColour(dark), parseHexColour("#161616"))).toBeGreaterThanOrEqual(
      3,
    );
  }
});

test("colour maps rise in luminance from end to end", () => {
  for (const name of COLORMAP_NAMES) {
    for (let index = 1; index < 256; index++) {
      const before = relativeLuminance(colormapColour(name, index - 1));
      expect(relativeLuminance(colormapColour(name, index))).toBeGreaterThanOrEqual(before - 0.002);
    }
  }
  expect(colormapColour("viridis", 0)).toEqual([68, 1, 84]);
  expect(colormapColour("cividis", 255)).toEqual([255, 234, 70]);
});

test("values outside the range take the ends", () => {
  expect(colormapIndex(-5, 0, 1)).toBe(0);
  expect(colormapIndex(0.5, 0, 1)).toBe(128);
  expect(colormapIndex(2, 0, 1)).toBe(255);
  expect(colormapIndex(1, 1, 1)).toBe(255);
});

test("forty categories have different marks", () => {
  const marks = Array.from({ length: 8 * CATEGORY_SHAPES.length }, (_, category) =>
    JSON.stringify(categoryMark(category)),
  );
  expect(new Set(marks).size).toBe(40);
});

test("a colour that is not #rrggbb is refused", () => {
  expect(() => parseHexColour("red")).toThrow("#0072b2");
});
