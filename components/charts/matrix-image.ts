import { colormapIndex, colormaps, type ColormapName } from "@/lib/maths/colormaps";

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
  const { order, domain } = picture;
  const n = order.length;
  const colours = colormaps[picture.colormap];
  const pixels = new Uint8ClampedArray(n * n * 4);
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const score = scoreOf(picture, n, order[y]!, order[x]!);
      if (score === null) continue;
      const from = colormapIndex(score, domain[0], domain[1]) * 3;
      const to = (y * n + x) * 4;
      pixels[to] = colours[from]!;
      pixels[to + 1] = colours[from + 1]!;
      pixels[to + 2] = colours[from + 2]!;
      pixels[to + 3] = 255;
    }
  }
  return pixels;
}
