import { matrixStrips, type MatrixPicture } from "./matrix-image";

/** A picture with an n × n canvas of it, one pixel a cell: painted once, drawn at any size. */
export type PaintedMatrix = { picture: MatrixPicture; canvas: HTMLCanvasElement };

/** Paints a matrix in steps of about a millisecond, and gives the canvas after the last. */
export function* paintMatrix(picture: MatrixPicture): Generator<void, PaintedMatrix, undefined> {
  const n = picture.order.length;
  const canvas = document.createElement("canvas");
  canvas.width = n;
  canvas.height = n;
  const context = canvas.getContext("2d");
  for (const { top, rows, pixels } of matrixStrips(picture)) {
    const strip = new ImageData(pixels, n);
    context?.putImageData(strip, 0, top, 0, 0, n, rows);
    yield;
  }
  return { picture, canvas };
}
