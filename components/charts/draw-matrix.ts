import { colormapColour, colormapIndex } from "@/lib/maths/colormaps";
import { relativeLuminance } from "@/lib/maths/contrast";
import { matrixPixels, scoreOf, type MatrixPicture } from "./matrix-image";

/** Cells of this many CSS pixels have room for a score of four characters. */
const CELL_WITH_SCORE = 30;

/** An n × n canvas of the matrix, one pixel a cell: painted once, drawn at any size. */
export function paintMatrix(picture: MatrixPicture): HTMLCanvasElement {
  const n = picture.order.length;
  const canvas = document.createElement("canvas");
  canvas.width = n;
  canvas.height = n;
  if (n > 0)
    canvas.getContext("2d")?.putImageData(new ImageData(matrixPixels(picture), n, n), 0, 0);
  return canvas;
}

/** Draws a painted matrix `size` CSS pixels large, with the scores in the cells where they fit. */
export function drawMatrix(
  context: CanvasRenderingContext2D,
  painted: HTMLCanvasElement,
  picture: MatrixPicture,
  size: number,
  look: { font: string; format: (score: number) => string },
): void {
  const n = picture.order.length;
  if (n === 0) return;
  // Cells stay sharp as they grow; more cells than pixels need averaging, or lines vanish.
  context.imageSmoothingEnabled = n > context.canvas.width;
  context.imageSmoothingQuality = "high";
  context.drawImage(painted, 0, 0, size, size);
  if (size / n >= CELL_WITH_SCORE) drawScores(context, picture, size / n, look);
}

function drawScores(
  context: CanvasRenderingContext2D,
  picture: MatrixPicture,
  cell: number,
  look: { font: string; format: (score: number) => string },
): void {
  const { order, domain, colormap } = picture;
  context.font = `11px ${look.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  order.forEach((row, y) =>
    order.forEach((column, x) => {
      const score = scoreOf(picture, order.length, row, column);
      if (score === null) return;
      const colour = colormapColour(colormap, colormapIndex(score, domain[0], domain[1]));
      context.fillStyle = relativeLuminance(colour) > 0.18 ? "#000000" : "#ffffff";
      context.fillText(look.format(score), (x + 0.5) * cell, (y + 0.5) * cell);
    }),
  );
}
