import type { Painting } from "./paint-scene";
import type { Rgb, ShapeName } from "./visual-words";

/** Whether a point belongs to the figure; 0 to 1 from the top left. */
const figures: Readonly<Record<ShapeName, (x: number, y: number) => boolean>> = {
  circle: (x, y) => Math.hypot(x - 0.5, y - 0.5) < 0.32,
  square: (x, y) => Math.abs(x - 0.5) < 0.29 && Math.abs(y - 0.5) < 0.29,
  triangle: (x, y) => y > 0.2 && y < 0.8 && Math.abs(x - 0.5) < (y - 0.2) * 0.58,
  ring: (x, y) => Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.28) < 0.08,
  stripes: (_, y) => Math.floor(y * 8) % 2 === 0,
  checkerboard: (x, y) => (Math.floor(x * 6) + Math.floor(y * 6)) % 2 === 0,
  dots: (x, y) => Math.hypot(((x * 5) % 1) - 0.5, ((y * 5) % 1) - 0.5) < 0.3,
};

/** A figure of one colour on a plain ground. */
export function paintShape(shape: ShapeName, colour: Rgb, ground: Rgb): Painting {
  const inFigure = figures[shape];
  return (x, y) => (inFigure(x, y) ? colour : ground);
}
