import sharp from "sharp";

export type PictureFormat = "png" | "jpeg" | "webp" | "gif";

/** A picture of one colour as a data URL. */
export async function plainPicture(
  background: string,
  { format = "png", side = 64 }: { format?: PictureFormat; side?: number } = {},
): Promise<string> {
  const create = { width: side, height: side, channels: 3, background } as const;
  return toDataUrl(await sharp({ create }).toFormat(format).toBuffer(), format);
}

/** A picture drawn by the given SVG elements on a canvas of 100 × 100, as a data URL. */
export async function drawnPicture(elements: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${elements}</svg>`;
  return toDataUrl(await sharp(Buffer.from(svg)).flatten({ background: "white" }).png().toBuffer());
}

/** A GIF whose frames have the given colours, one after another, as a data URL. */
export async function animatedPicture(frames: readonly string[]): Promise<string> {
  const pages = await Promise.all(
    frames.map((background) =>
      sharp({ create: { width: 32, height: 32, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return toDataUrl(
    await sharp(pages, { join: { animated: true } })
      .gif()
      .toBuffer(),
    "gif",
  );
}

export function toDataUrl(bytes: Buffer, format: PictureFormat = "png"): string {
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}
