/**
 * A float32 as decimal text: at most nine significant digits, from which the same float32 is read
 * back (IEEE 754: nine are always enough), without the digits that a double would show after them.
 * Null when it is no number.
 */
export function floatText(value: number): string | null {
  return Number.isFinite(value) ? String(Number(value.toPrecision(9))) : null;
}
