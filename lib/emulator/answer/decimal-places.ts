const scale = 1e8;

/**
 * A component as answers carry it: eight decimals, which is float32's own precision near 0.1 and makes
 * JSON half as long as a float64's digits. Every form of an answer rounds the same way, so that vectors
 * sent as numbers and as base64 are equal.
 */
export function roundComponent(value: number): number {
  return Math.round(value * scale) / scale;
}
