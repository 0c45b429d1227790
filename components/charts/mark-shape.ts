import type { CategoryShape } from "@/lib/maths/categories";

/** Corners of a mark of radius 1 around the origin, clockwise. */
const CORNERS: Record<Exclude<CategoryShape, "circle">, readonly (readonly [number, number])[]> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  triangle: [
    [0, -1.1],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
};

/** Adds one mark to the path of a canvas; filling is left to the caller. */
export function traceMark(
  path: CanvasPath,
  shape: CategoryShape,
  x: number,
  y: number,
  radius: number,
): void {
  if (shape === "circle") {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  CORNERS[shape].forEach(([dx, dy], corner) => {
    if (corner === 0) path.moveTo(x + dx * radius, y + dy * radius);
    else path.lineTo(x + dx * radius, y + dy * radius);
  });
  path.closePath();
}

/** The same mark as the `points` of an SVG polygon; null for a circle. */
export function markPolygon(shape: CategoryShape, radius: number): string | null {
  if (shape === "circle") return null;
  return CORNERS[shape].map(([x, y]) => `${x * radius},${y * radius}`).join(" ");
}
