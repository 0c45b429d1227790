/** What the first bytes of a picture's file say; only kinds that every browser decodes and the services take. */
export interface PictureHeader {
  type: "image/png" | "image/jpeg" | "image/webp" | "image/gif";
  /** In pixels as stored, before any orientation is applied; null where the header does not say. */
  size: { width: number; height: number } | null;
}

/** As much of a file as is read for its header; a JPEG's size stands behind its metadata. */
export const headerBytes = 512 * 1024;

/** Reads the kind and size of a PNG, JPEG, WebP or GIF from its beginning; null for anything else. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0, "\x89PNG\r\n\x1a\n")) return { type: "image/png", size: pngSize(view) };
  if (startsWith(bytes, 0, "GIF8")) return { type: "image/gif", size: gifSize(view) };
  if (startsWith(bytes, 0, "\xff\xd8\xff")) return { type: "image/jpeg", size: jpegSize(view) };
  if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
    return { type: "image/webp", size: webpSize(bytes, view) };
  }
  return null;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(view: DataView): PictureHeader["size"] {
  if (view.byteLength < 24) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt, section 18 */
function gifSize(view: DataView): PictureHeader["size"] {
  if (view.byteLength < 10) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Goes from segment to segment to the first frame header: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2 */
function jpegSize(view: DataView): PictureHeader["size"] {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Uint8Array, view: DataView): PictureHeader["size"] {
  if (view.byteLength < 30) return null;
  if (startsWith(bytes, 12, "VP8X")) {
    return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  }
  if (startsWith(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const mask = 0x3fff;
  return { width: view.getUint16(26, true) & mask, height: view.getUint16(28, true) & mask };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
