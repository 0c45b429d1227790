import { base64 } from "@/lib/inputs/base64";
import { bytesHash } from "@/lib/inputs/content-hash";
import { headerBytes, pictureHeader, type PictureHeader } from "@/lib/inputs/picture-header";
import {
  fittedSize,
  largestOriginal,
  mostPixels,
  type PictureEdge,
  type PixelSize,
} from "@/lib/inputs/picture-size";
import type { PreparedPicture, PictureRefusal } from "./prepared-picture";

/**
 * Makes a picture ready for sending: upright, no larger than the edge, without metadata, since it is
 * drawn anew. With the edge null the file is sent as it is, but of a GIF its first frame. Runs where
 * there is an OffscreenCanvas.
 */
export async function preparePicture(file: File, edge: PictureEdge): Promise<PreparedPicture> {
  const { name } = file;
  const header = pictureHeader(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()));
  if (header === null) return refused({ code: "format", name });
  if (header.size && isTooLarge(header.size)) {
    return refused({ code: "pixels", name, size: header.size });
  }
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    () => null,
  );
  if (bitmap === null) return refused({ code: "broken", name });
  try {
    if (isTooLarge(bitmap)) {
      const { width, height } = bitmap;
      return refused({ code: "pixels", name, size: { width, height } });
    }
    if (edge === null && header.type !== "image/gif") {
      if (file.size > largestOriginal) {
        return refused({ code: "original", name, bytes: file.size });
      }
      return await ready(file.slice(0, file.size, header.type), bitmap, name);
    }
    const size = fittedSize(bitmap, edge);
    return await ready(await redrawn(bitmap, size, header.type), size, name);
  } finally {
    bitmap.close();
  }
}

function isTooLarge({ width, height }: PixelSize): boolean {
  return width * height > mostPixels;
}

/** Photographs become JPEG; what has sharp edges or is transparent becomes PNG, which loses nothing. */
async function redrawn(
  bitmap: ImageBitmap,
  { width, height }: PixelSize,
  type: PictureHeader["type"],
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser gave no canvas to draw the picture on");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  const photograph =
    type === "image/jpeg" || (type === "image/webp" && isOpaque(context, width, height));
  return canvas.convertToBlob(
    photograph ? { type: "image/jpeg", quality: 0.9 } : { type: "image/png" },
  );
}

function isOpaque(
  context: OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

async function ready(
  blob: Blob,
  { width, height }: PixelSize,
  name: string,
): Promise<PreparedPicture> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const dataUrl = `data:${blob.type};base64,${base64(bytes)}`;
  return {
    type: "ready",
    image: {
      source: "data",
      dataUrl,
      width,
      height,
      bytes: bytes.length,
      name,
      hash: bytesHash(bytes),
    },
  };
}

function refused(refusal: PictureRefusal): PreparedPicture {
  return { type: "refused", refusal };
}
