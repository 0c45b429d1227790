import { colormaps, type ColormapName } from "@/lib/maths/colormaps";

/** What a matrix looks like: its cells, in which order, in which colours. */
export type MatrixPicture = {
  /** n × n cosines; NaN for cells that are not known yet. */
  matrix: Float32Array;
  order: Uint32Array;
  /** n bytes, 1 for inputs without a vector or without a direction. */
  missingRows: Uint8Array | null;
  domain: readonly [min: number, max: number];
  colormap: ColormapName;
};

/** The score of two inputs, or null where it is unknown. */
export function scoreOf(
  picture: Pick<MatrixPicture, "matrix" | "missingRows">,
  n: number,
  row: number,
  column: number,
): number | null {
  const { matrix, missingRows } = picture;
  if (missingRows?.[row] === 1 || missingRows?.[column] === 1) return null;
  const score = matrix[row * n + column] ?? NaN;
  return Number.isFinite(score) ? score : null;
}

/**
 * One RGBA pixel a cell, n × n, in the given order. Unknown cells are transparent, so that the
 * hatching behind the canvas shows.
 */
export function matrixPixels(picture: MatrixPicture): Uint8ClampedArray<ArrayBuffer> {
  const { matrix, order, missingRows, domain } = picture;
  const [low, high] = domain;
  const n = order.length;
  const colours = opaqueColours(picture.colormap);
  const pixels = new Uint32Array(n * n);
  // Four million cells are drawn with every batch of a run: nothing is called or made for a cell.
  const scale = high > low ? 255 / (high - low) : 0;
  for (let y = 0; y < n; y++) {
    const row = order[y]!;
    if (missingRows?.[row] === 1) continue;
    for (let x = 0; x < n; x++) {
      const score = matrix[row * n + order[x]!]!;
      // Neither NaN nor an infinity is 0 away from itself.
      if (score - score !== 0) continue;
      const step = scale > 0 ? (score - low) * scale : score < high ? 0 : 255;
      pixels[y * n + x] = colours[step > 0 ? (step < 255 ? (step + 0.5) | 0 : 255) : 0]!;
    }
  }
  if (missingRows) clearColumns(pixels, order, missingRows);
  return new Uint8ClampedArray(pixels.buffer);
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

function clearColumns(pixels: Uint32Array, order: Uint32Array, missingRows: Uint8Array): void {
  const n = order.length;
  order.forEach((column, x) => {
    if (missingRows[column] !== 1) return;
    for (let y = 0; y < n; y++) pixels[y * n + x] = 0;
  });
}
