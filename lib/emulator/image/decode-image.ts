import type { Sharp } from "sharp";
import { invalidParameterBecause } from "../http/platform-error";

export interface DecodedImage {
  /** sRGB with straight alpha, 4 bytes a pixel; no side longer than `decodedSide`. */
  pixels: Uint8Array;
  width: number;
  height: number;
  /** Pixels of the image as it was sent. */
  sent: { width: number; height: number };
}

/** More detail than this has no influence on a visual descriptor. */
const decodedSide = 192;
/** A few kilobytes can hold a picture that takes gigabytes when it is unpacked. */
const mostPixels = 40_000_000;
const formats: ReadonlySet<string | undefined> = new Set(["png", "jpeg", "webp", "gif"]);

/**
 * Decodes a PNG, JPEG or WebP, or the first frame of a GIF, and makes it small. The bytes decide the
 * format, whatever the request calls them. EXIF orientation is not applied.
 * @throws PlatformError `InvalidParameter` that says what is wrong with the image
 */
export async function decodeImage(bytes: Buffer): Promise<DecodedImage> {
  const image = await open(bytes);
  const { format, width, height } = await image.metadata().catch(refuseUnreadable);
  if (!formats.has(format)) refuseUnreadable();
  const { data, info } = await image
    .resize({ width: decodedSide, height: decodedSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuseUnreadable);
  return { pixels: data, width: info.width, height: info.height, sent: { width, height } };
}

/** The decoder is native code: it is loaded with the first image, so that texts never need it. */
async function open(bytes: Buffer): Promise<Sharp> {
  if (bytes.length === 0) refuseUnreadable();
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { failOn: "error", limitInputPixels: mostPixels, pages: 1 });
}

function refuseUnreadable(): never {
  throw invalidParameterBecause(
    `An image is not a readable PNG, JPEG, WebP or GIF of at most ${mostPixels / 1e6} million pixels.`,
  );
}
