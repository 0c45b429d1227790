const DIRECTIONS = new Map<string, readonly [x: number, y: number]>([
  ["ArrowRight", [1, 0]],
  ["ArrowLeft", [-1, 0]],
  ["ArrowDown", [0, 1]],
  ["ArrowUp", [0, -1]],
]);

/**
 * The point that an arrow key moves to from `from`: of the points within 45° of the arrow's
 * direction the nearest, or `from` where there is none. The first point when nothing was selected.
 * Null for other keys and for no points.
 */
export function pointInDirection(
  positions: Float32Array,
  from: number | null,
  key: string,
): number | null {
  const direction = DIRECTIONS.get(key);
  const n = positions.length / 2;
  if (!direction || n === 0) return null;
  if (from === null || from >= n) return 0;
  let nearest = from;
  let least = Infinity;
  for (let index = 0; index < n; index++) {
    const x = positions[index * 2]! - positions[from * 2]!;
    const y = positions[index * 2 + 1]! - positions[from * 2 + 1]!;
    const along = x * direction[0] + y * direction[1];
    const aside = Math.abs(x * direction[1] + y * direction[0]);
    const distance = Math.hypot(x, y);
    if (along <= 0 || aside > along || distance >= least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}
