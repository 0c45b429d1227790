/** Finds the point nearest to a place without looking at all of them. */
export type PointGrid = {
  /** The index of the nearest point within `radius` (lowest index on a tie), or null. */
  nearest(x: number, y: number, radius: number): number | null;
};

/** Sorts n × 2 positions into about n square cells; O(n), and a query looks at the cells it touches. */
export function pointGrid(positions: Float32Array): PointGrid {
  const n = positions.length / 2;
  const bounds = boundsOf(positions);
  const across = Math.max(1, Math.ceil(Math.sqrt(n)));
  const cellSize = Math.max(bounds.width, bounds.height) / across || 1;
  const cells = new Map<number, number[]>();
  const columnOf = (x: number) => Math.floor((x - bounds.left) / cellSize);
  const rowOf = (y: number) => Math.floor((y - bounds.top) / cellSize);
  const stride = across + 1;
  for (let index = 0; index < n; index++) {
    const key = rowOf(positions[index * 2 + 1]!) * stride + columnOf(positions[index * 2]!);
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  }
  const clamp = (cell: number) => Math.max(0, Math.min(across, cell));
  return {
    nearest(x, y, radius) {
      let best: number | null = null;
      let least = radius;
      for (let row = clamp(rowOf(y - radius)); row <= clamp(rowOf(y + radius)); row++) {
        for (
          let column = clamp(columnOf(x - radius));
          column <= clamp(columnOf(x + radius));
          column++
        ) {
          for (const index of cells.get(row * stride + column) ?? []) {
            const distance = Math.hypot(positions[index * 2]! - x, positions[index * 2 + 1]! - y);
            if (distance > least) continue;
            if (distance === least && best !== null && index > best) continue;
            least = distance;
            best = index;
          }
        }
      }
      return best;
    },
  };
}

function boundsOf(positions: Float32Array) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    left = Math.min(left, positions[at]!);
    right = Math.max(right, positions[at]!);
    top = Math.min(top, positions[at + 1]!);
    bottom = Math.max(bottom, positions[at + 1]!);
  }
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
