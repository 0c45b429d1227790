/**
 * The value below which a share (0 to 1) of the values lies, by linear interpolation between the two
 * nearest (Hyndman & Fan 1996, type 7, the default of R and NumPy); null without values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) return null;
  return low + (high - low) * (place - Math.floor(place));
}
