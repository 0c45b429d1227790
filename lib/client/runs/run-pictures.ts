import { runLimits, type RunPicture } from "@/lib/contract/run-document";
import { base64 } from "@/lib/inputs/base64";
import { base64Bytes } from "@/lib/inputs/base64-bytes";
import type { InputImage } from "@/lib/inputs/input-image";
import type { BinaryWriter } from "./binary-writer";

/** The longest edge of a thumbnail, in pixels: enough for the largest picture that the inspector shows. */
const thumbnailEdge = 192;

type DataImage = Extract<InputImage, { source: "data" }>;

/** What a run keeps of a picture: the file itself where it is small, else a thumbnail. */
export async function storedPicture(image: InputImage, writer: BinaryWriter): Promise<RunPicture> {
  if (image.source === "address") return { source: "address", url: image.url };
  const kept =
    image.bytes <= runLimits.pictureBytes
      ? { ...parsedDataUrl(image.dataUrl), width: image.width, height: image.height }
      : await thumbnailOf(image);
  const { width, height, type, bytes } = kept;
  return {
    source: "data",
    hash: image.hash,
    name: image.name.slice(0, 255),
    width,
    height,
    stored: image.bytes <= runLimits.pictureBytes ? "original" : "thumbnail",
    type: knownType(type),
    content: writer.add(bytes),
  };
}

/** A stored picture as an input shows it. Its hash is that of the file that was embedded. */
export function shownPicture(picture: RunPicture, binary: Uint8Array): InputImage {
  if (picture.source === "address") return { source: "address", url: picture.url };
  const { at, bytes } = picture.content;
  const { hash, name, width, height, type } = picture;
  const dataUrl = `data:${type};base64,${base64(binary.subarray(at, at + bytes))}`;
  return { source: "data", dataUrl, width, height, bytes: Math.max(1, bytes), name, hash };
}

async function thumbnailOf({ dataUrl, width, height }: DataImage) {
  const { type, bytes } = parsedDataUrl(dataUrl);
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  try {
    const scale = Math.min(1, thumbnailEdge / Math.max(width, height));
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gave no canvas to draw a thumbnail on");
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    // A browser that writes no WebP gives PNG instead, and says so in the type.
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
    return { ...size, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    bitmap.close();
  }
}

function parsedDataUrl(dataUrl: string): { type: string; bytes: Uint8Array<ArrayBuffer> } {
  const comma = dataUrl.indexOf(",");
  const type = /^data:([^;,]+)/.exec(dataUrl)?.[1] ?? "";
  return { type, bytes: base64Bytes(dataUrl.slice(comma + 1)) };
}

function knownType(type: string): Extract<RunPicture, { source: "data" }>["type"] {
  switch (type) {
    case "image/png":
    case "image/jpeg":
    case "image/webp":
    case "image/gif":
      return type;
    default:
      throw new Error(`a picture of type ${type} cannot be stored`);
  }
}
