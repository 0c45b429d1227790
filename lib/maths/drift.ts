/**
 * Up to here a change of direction (1 − cosine) is put down to arithmetic. A service that adds the same numbers
 * in another order, as another batch size or another GPU makes it do, gives vectors some 1e-7 (float32) to 1e-4
 * (bfloat16) apart. 1e-3 is a turn of 2.6°, ten times that, and still far below what tells two texts apart.
 */
export const driftTolerance = 1e-3;

/** How one input's vector moved between two runs. */
export interface RowDrift {
  /** 1 − cosine, 0 to 2; null where one of the vectors has no direction. */
  drift: number | null;
  /** Whether the vectors are equal to the last bit. */
  identical: boolean;
}

/** How two vectors of one length differ; sums are in float64, so that equal directions give less than 1e-12. */
export function vectorDrift(before: Float32Array, after: Float32Array): RowDrift {
  let [dot, squaresBefore, squaresAfter] = [0, 0, 0];
  let identical = before.length === after.length;
  for (let at = 0; at < before.length; at++) {
    const [a, b] = [before[at]!, after[at]!];
    if (a !== b) identical = false;
    dot += a * b;
    squaresBefore += a * a;
    squaresAfter += b * b;
  }
  const lengths = Math.sqrt(squaresBefore) * Math.sqrt(squaresAfter);
  if (!(lengths > 0 && Number.isFinite(lengths))) return { drift: null, identical };
  return { drift: identical ? 0 : Math.min(2, Math.max(0, 1 - dot / lengths)), identical };
}

/** What the vectors of the same inputs say about the model that made them. */
export type DriftVerdict = "identical" | "noise" | "changed" | "unknown";

/**
 * `identical` when all vectors are equal to the last bit, `noise` when none moved more than `tolerance`, `changed`
 * when one did, `unknown` when there is nothing to go by.
 */
export function driftVerdict(rows: readonly RowDrift[], tolerance = driftTolerance): DriftVerdict {
  if (rows.length === 0) return "unknown";
  if (rows.every(({ identical }) => identical)) return "identical";
  const known = rows.flatMap(({ drift }) => drift ?? []);
  if (known.some((drift) => drift > tolerance)) return "changed";
  return known.length < rows.length ? "unknown" : "noise";
}

/**
 * The tolerance where vectors were rounded on the way, each by at most `errors` (1 − cosine): angles add, so
 * their square roots do.
 */
export function toleranceWith(errors: readonly number[]): number {
  const root = errors.reduce((sum, error) => sum + Math.sqrt(error), Math.sqrt(driftTolerance));
  return Math.min(2, root * root);
}

/** Quantiles of the drifts that are known: the middle one and the largest; null without any. */
export function driftSummary(
  rows: readonly RowDrift[],
): { median: number; largest: number } | null {
  const sorted = Float64Array.from(rows.flatMap(({ drift }) => drift ?? [])).sort();
  if (sorted.length === 0) return null;
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return { median: (sorted[low]! + sorted[high]!) / 2, largest: sorted[sorted.length - 1]! };
}
