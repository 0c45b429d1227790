/**
 * The context of a canvas made `width` × `height` CSS pixels large at the given device pixel ratio,
 * cleared, and scaled so that drawing is in CSS pixels. Null when the browser gives no context.
 */
export function sizedContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  canvas.width = Math.max(1, Math.round(width * pixelRatio));
  canvas.height = Math.max(1, Math.round(height * pixelRatio));
  const context = canvas.getContext("2d");
  context?.scale(canvas.width / Math.max(1, width), canvas.height / Math.max(1, height));
  return context;
}
