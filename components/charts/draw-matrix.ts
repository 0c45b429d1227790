import { colormapColour, colormapIndex } from "@/lib/maths/colormaps";
import { relativeLuminance } from "@/lib/maths/contrast";
import { matrixValue, type MatrixPicture } from "./matrix-image";
import type { PaintedMatrix } from "./paint-matrix";

/** Cells of this many CSS pixels have room for a value of four characters. */
const CELL_WITH_VALUE = 30;

/** Draws a painted matrix `size` CSS pixels large, with the values in the cells where they fit. */
export function drawMatrix(
  context: CanvasRenderingContext2D,
  { picture, canvas }: PaintedMatrix,
  size: number,
  look: { font: string; format: (value: number) => string },
): void {
  const n = picture.order.length;
  if (n === 0) return;
  // Cells stay sharp as they grow; more cells than pixels need averaging, or lines vanish.
  context.imageSmoothingEnabled = n > context.canvas.width;
  context.imageSmoothingQuality = "high";
  context.drawImage(canvas, 0, 0, size, size);
  if (size / n >= CELL_WITH_VALUE) drawValues(context, picture, size / n, look);
}

function drawValues(
  context: CanvasRenderingContext2D,
  picture: MatrixPicture,
  cell: number,
  look: { font: string; format: (value: number) => string },
): void {
  const { order, domain, colormap } = picture;
  context.font = `11px ${look.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  order.forEach((row, y) =>
    order.forEach((column, x) => {
      const value = matrixValue(picture, order.length, row, column);
      if (value === null) return;
      const colour = colormapColour(colormap, colormapIndex(value, domain[0], domain[1]));
      context.fillStyle = relativeLuminance(colour) > 0.18 ? "#000000" : "#ffffff";
      context.fillText(look.format(value), (x + 0.5) * cell, (y + 0.5) * cell);
    }),
  );
}
