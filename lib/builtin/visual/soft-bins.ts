/**
 * Shares a mass between the two bins nearest to a position, in proportion to their nearness: a small
 * change of colour never jumps from one bin to another.
 * @param position in bins, 0 is the centre of the first
 * @param circular whether the last bin borders on the first; otherwise positions beyond the ends belong to them
 */
export function addSoftly(
  bins: Float64Array,
  start: number,
  count: number,
  position: number,
  mass: number,
  circular: boolean,
): void {
  const clamped = circular ? position : Math.min(Math.max(position, 0), count - 1);
  const lower = Math.floor(clamped);
  const share = clamped - lower;
  const first = ((lower % count) + count) % count;
  const second = (first + 1) % count;
  bins[start + first]! += mass * (1 - share);
  bins[start + second]! += mass * share;
}
