import { writeUnitVector } from "../unit-vector";
import { averageToLab } from "./lab-grid";
import { blockLengths, colourBlock, edgeBlock, layoutBlock, toneBlock } from "./visual-blocks";

/** Components of a visual descriptor. */
export const visualDimension =
  blockLengths.colour + blockLengths.layout + blockLengths.tone + blockLengths.edges;

/**
 * A simple visual descriptor: which colours a picture has and where, how bright it is, and where it has
 * edges of which direction. It **recognises nothing**: two red things are alike, a cat and its drawing are
 * not. Size and aspect ratio make no difference, transparency is white.
 * @param pixels sRGB with straight alpha, 4 bytes a pixel, row by row
 * @returns a vector of norm 1 with `visualDimension` components
 * @throws RangeError when the number of bytes is not width × height × 4
 */
export function embedVisual(
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): Float32Array<ArrayBuffer> {
  checkSize(pixels.length, width, height);
  const lab = averageToLab(pixels, width, height);
  const values = Float64Array.of(
    ...colourBlock(lab),
    ...layoutBlock(lab),
    ...toneBlock(lab),
    ...edgeBlock(lab),
  );
  const descriptor = new Float32Array(visualDimension);
  writeUnitVector(values, descriptor);
  return descriptor;
}

function checkSize(bytes: number, width: number, height: number): void {
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (whole && bytes === width * height * 4) return;
  throw new RangeError(
    `${bytes} bytes are not a picture of ${width} × ${height} pixels with 4 bytes each.`,
  );
}
