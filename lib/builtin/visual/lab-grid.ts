/** Cells of one side of the grid that every picture is averaged to; a multiple of 3 for the 3 × 3 layout. */
export const gridSide = 24;

const linearOf = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/**
 * Averages a picture over a grid of 24 × 24 cells in linear light and writes each cell in OKLab, a space
 * in which distances are about as large as they look (Björn Ottosson, A perceptual color space for image
 * processing, 2020, https://bottosson.github.io/posts/oklab/). Transparent pixels lie on white.
 * @param pixels sRGB with straight alpha, 4 bytes a pixel, row by row
 * @returns lightness 0 to 1, a and b about −0.3 to 0.3 of each cell, row by row
 */
export function averageToLab(
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): Float32Array {
  const lab = new Float32Array(gridSide * gridSide * 3);
  for (let row = 0; row < gridSide; row++) {
    const [top, bottom] = span(row, height);
    for (let column = 0; column < gridSide; column++) {
      const [left, right] = span(column, width);
      const offset = (row * gridSide + column) * 3;
      addCell(pixels, width, { top, bottom, left, right }, lab, offset);
      toOklab(lab, offset);
    }
  }
  return lab;
}

/** Pixels `from ≤ x < to` of the index-th cell; at least one, so that small pictures are enlarged. */
function span(index: number, size: number): [from: number, to: number] {
  const from = Math.floor((index * size) / gridSide);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * size) / gridSide))];
}

interface Cell {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Writes the mean linear red, green and blue of a cell. */
function addCell(
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  { top, bottom, left, right }: Cell,
  into: Float32Array,
  offset: number,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      const alpha = pixels[at + 3]!;
      red += linearOf[onWhite(pixels[at]!, alpha)]!;
      green += linearOf[onWhite(pixels[at + 1]!, alpha)]!;
      blue += linearOf[onWhite(pixels[at + 2]!, alpha)]!;
    }
  }
  const count = (bottom - top) * (right - left);
  into[offset] = red / count;
  into[offset + 1] = green / count;
  into[offset + 2] = blue / count;
}

function onWhite(byte: number, alpha: number): number {
  if (alpha === 255) return byte;
  return Math.round((byte * alpha + 255 * (255 - alpha)) / 255);
}

/** Replaces linear red, green and blue by OKLab, in place. */
function toOklab(values: Float32Array, offset: number): void {
  const red = values[offset]!;
  const green = values[offset + 1]!;
  const blue = values[offset + 2]!;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  values[offset] = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  values[offset + 1] = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  values[offset + 2] = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
}
