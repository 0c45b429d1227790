/** Units of the eighth decimal in 1. */
export const unitsInOne = 1e8;

/** The magnitude of a component in units of the eighth decimal, rounded half up; NaN stays NaN. */
export function toUnits(component: number): number {
  return Math.round(Math.abs(component) * unitsInOne);
}

/**
 * A component as answers carry it: eight decimals, which is float32's own precision near 0.1 and makes
 * JSON half as long as a float64's digits. Every form of an answer rounds the same way, so that vectors
 * sent as numbers and as base64 are equal.
 */
export function roundComponent(component: number): number {
  const magnitude = toUnits(component) / unitsInOne;
  return component < 0 ? -magnitude : magnitude;
}
