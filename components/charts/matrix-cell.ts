/** A pair of inputs by their indices, whatever the order in which a matrix draws them. */
export type MatrixCell = { row: number; column: number };

/**
 * The cell of an n × n matrix, drawn `size` wide and high, under a point; null outside of it.
 * Counts places on the screen, which `order` turns into inputs.
 */
export function cellAt(
  point: { x: number; y: number },
  size: number,
  n: number,
  order: Uint32Array,
): MatrixCell | null {
  const row = Math.floor((point.y / size) * n);
  const column = Math.floor((point.x / size) * n);
  if (!(row >= 0 && row < n && column >= 0 && column < n)) return null;
  return { row: order[row]!, column: order[column]! };
}

/** 0, 1 … n - 1: every input at its own place. */
export function identityOrder(n: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: n }, (_, index) => index);
}

/** Where each input stands: `places[order[place]] = place`. */
export function placesOf(order: Uint32Array): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length);
  order.forEach((input, place) => (places[input] = place));
  return places;
}

/**
 * The cell that a key moves to: arrows by one, Home and End to the ends of the row, with the first
 * cell for any of them when none is selected. Null for other keys.
 */
export function cellAfterKey(
  key: string,
  from: MatrixCell | null,
  order: Uint32Array,
  places: Uint32Array,
): MatrixCell | null {
  const step = STEPS.get(key);
  const last = order.length - 1;
  if (!step || last < 0) return null;
  if (!from || from.row > last || from.column > last) return { row: order[0]!, column: order[0]! };
  const clamp = (place: number) => Math.max(0, Math.min(last, place));
  const [down, right] = step;
  return {
    row: order[clamp(places[from.row]! + down)]!,
    column: order[clamp(places[from.column]! + right)]!,
  };
}

/** Rows down and columns to the right; an infinite step ends at the edge. */
const STEPS = new Map<string, readonly [down: number, right: number]>([
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
  ["Home", [0, -Infinity]],
  ["End", [0, Infinity]],
]);
