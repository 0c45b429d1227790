/**
 * Positions part of the way from one frame to the next; `share` 0 gives `from`, 1 gives `to`.
 * Frames of different size have nothing in common: those give `to`.
 */
export function interpolatePositions(
  from: Float32Array,
  to: Float32Array,
  share: number,
): Float32Array {
  if (from.length !== to.length || share >= 1) return to;
  return to.map((value, at) => from[at]! + (value - from[at]!) * share);
}
