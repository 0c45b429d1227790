/**
 * At most `count` + 1 round values (1, 2 or 5 times a power of ten apart) within [min, max],
 * ascending; [min] when the range is empty or not finite.
 */
export function niceTicks(min: number, max: number, count: number): number[] {
  const range = max - min;
  if (!(range > 0) || !Number.isFinite(range)) return [min];
  const rough = range / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  // Multiples of the step, not sums: 0.1 + 0.2 would print its rounding error.
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toFixed(Math.min(20, decimals))),
  );
}
