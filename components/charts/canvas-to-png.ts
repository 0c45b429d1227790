/** Room for one line of caption, and above and below all of them, in CSS pixels. */
const LINE_HEIGHT = 18;
const CAPTION_PADDING = 6;

/**
 * A PNG of a chart's canvas on the colour of its panel, with lines of caption under it that are cut
 * to the width. Rejects when the browser cannot draw or encode it.
 */
export async function canvasToPng(
  canvas: HTMLCanvasElement,
  caption: readonly string[],
): Promise<Blob> {
  const pixelRatio = canvas.width / Math.max(1, canvas.clientWidth);
  const captionHeight = caption.length * LINE_HEIGHT + 2 * CAPTION_PADDING;
  const picture = document.createElement("canvas");
  picture.width = canvas.width;
  picture.height = canvas.height + Math.round(captionHeight * pixelRatio);
  const context = picture.getContext("2d");
  if (!context) throw new Error("this browser gave no canvas to draw the picture on");
  const style = getComputedStyle(canvas);
  context.fillStyle = style.getPropertyValue("--panel");
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0);
  context.fillStyle = style.getPropertyValue("--text-2");
  context.font = `${12 * pixelRatio}px ${style.fontFamily}`;
  context.textBaseline = "middle";
  const margin = 8 * pixelRatio;
  for (const [place, line] of caption.entries()) {
    const middle = canvas.height + (CAPTION_PADDING + (place + 0.5) * LINE_HEIGHT) * pixelRatio;
    context.fillText(shortened(context, line, picture.width - 2 * margin), margin, middle);
  }
  return encode(picture);
}

function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && context.measureText(`${characters.join("")}…`).width > width) {
    characters.pop();
  }
  return `${characters.join("")}…`;
}

function encode(picture: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob) resolve(blob);
      else
        reject(new Error(`a picture of ${picture.width} × ${picture.height} could not be encoded`));
    }, "image/png");
  });
}
