import { colormaps, type ColormapName } from "@/lib/maths/colormaps";

/** What a matrix looks like: its cells, in which order, in which colours. */
export type MatrixPicture = {
  /** n × n scores; NaN for cells that are not known yet. */
  matrix: Float32Array;
  /** What is drawn of a score, such as its rank; NaN where that is not known. The score itself when null. */
  toValue: ((score: number) => number) | null;
  order: Uint32Array;
  /** n bytes, 1 for inputs without a vector or without a direction. */
  missingRows: Uint8Array | null;
  /** The values that take the first and the last colour. */
  domain: readonly [min: number, max: number];
  colormap: ColormapName;
};

/** The value of two inputs, or null where it is unknown. */
export function matrixValue(
  picture: Pick<MatrixPicture, "matrix" | "toValue" | "missingRows">,
  n: number,
  row: number,
  column: number,
): number | null {
  const { matrix, toValue, missingRows } = picture;
  if (missingRows?.[row] === 1 || missingRows?.[column] === 1) return null;
  const score = matrix[row * n + column] ?? NaN;
  const value = toValue ? toValue(score) : score;
  return Number.isFinite(value) ? value : null;
}

/** Some rows of a picture, from the one at place `top` of the order: n pixels of RGBA a row. */
export type MatrixStrip = { top: number; rows: number; pixels: Uint8ClampedArray<ArrayBuffer> };

/** Cells of a strip, which take about a millisecond. */
const STRIP_CELLS = 100_000;

/**
 * The picture in strips from its top to its bottom, one pixel a cell. Unknown cells are transparent, so
 * that the hatching behind the canvas shows. A strip's pixels are overwritten by the next.
 */
export function* matrixStrips(picture: MatrixPicture): Generator<MatrixStrip, void, undefined> {
  const { order, missingRows } = picture;
  const n = order.length;
  if (n === 0) return;
  const rows = Math.min(n, Math.ceil(STRIP_CELLS / n));
  const colours = opaqueColours(picture.colormap);
  const pixels = new Uint32Array(rows * n);
  const shown = new Uint8ClampedArray(pixels.buffer);
  const unknown = missingPlaces(order, missingRows);
  for (let top = 0; top < n; top += rows) {
    const height = Math.min(rows, n - top);
    pixels.fill(0);
    for (let y = 0; y < height; y++) {
      if (missingRows?.[order[top + y]!] === 1) continue;
      const line = pixels.subarray(y * n, (y + 1) * n);
      paintRow(picture, order[top + y]!, colours, line);
      for (const x of unknown) line[x] = 0;
    }
    yield { top, rows: height, pixels: shown };
  }
}

/** Four million cells are painted with every batch of a run: nothing is made for a cell. */
function paintRow(
  { matrix, toValue, order, domain: [low, high] }: MatrixPicture,
  row: number,
  colours: Uint32Array,
  line: Uint32Array,
): void {
  const n = order.length;
  const scale = high > low ? 255 / (high - low) : 0;
  for (let x = 0; x < n; x++) {
    const score = matrix[row * n + order[x]!]!;
    const value = toValue === null ? score : toValue(score);
    // Neither NaN nor an infinity is 0 away from itself.
    if (value - value !== 0) continue;
    const step = scale > 0 ? (value - low) * scale : value < high ? 0 : 255;
    line[x] = colours[step > 0 ? (step < 255 ? (step + 0.5) | 0 : 255) : 0]!;
  }
}

/** The 256 colours of a map as whole pixels. */
function opaqueColours(name: ColormapName): Uint32Array {
  const bytes = new Uint8Array(256 * 4);
  for (let index = 0; index < 256; index++) {
    bytes.set(colormaps[name].subarray(index * 3, index * 3 + 3), index * 4);
    bytes[index * 4 + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

function missingPlaces(order: Uint32Array, missingRows: Uint8Array | null): number[] {
  if (missingRows === null) return [];
  return Array.from(order.keys()).filter((place) => missingRows[order[place]!] === 1);
}
