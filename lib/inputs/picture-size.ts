/** Longest edges that a picture can be fitted to, in pixels; null sends the file as it is. */
export const pictureEdges = [512, 768, 1024, null] as const;

export type PictureEdge = (typeof pictureEdges)[number];

/** Enough for what the services see of a picture, at some 100 kB. */
export const defaultPictureEdge: PictureEdge = 768;

/** Decoding more pixels than this may end a tab on a small machine: 4 bytes each. */
export const mostPixels = 40_000_000;

/** A file sent as it is must fit with its base64 (a third more) into one batch of 8 MB. */
export const largestOriginal = 5.5 * 1024 * 1024;

export interface PixelSize {
  width: number;
  height: number;
}

/** The size with its longer edge at most `edge`, in whole pixels ≥ 1; a smaller picture is not enlarged. */
export function fittedSize({ width, height }: PixelSize, edge: PictureEdge): PixelSize {
  const scale = edge === null ? 1 : Math.min(1, edge / Math.max(width, height));
  const fitted = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: fitted(width), height: fitted(height) };
}
