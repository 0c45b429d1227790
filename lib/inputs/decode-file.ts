import type { InputProblem } from "./input-problems";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export type DecodedFile =
  | { type: "text"; text: string; encoding: TextEncoding; problems: readonly InputProblem[] }
  | { type: "refused"; problem: InputProblem };

/**
 * Turns the bytes of a dropped file into text: UTF-8 with or without a byte order mark, UTF-16 with
 * one, or GB18030 (which includes GBK and GB2312). Files that are no text are refused.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const kind = binaryKind(bytes);
  if (kind !== null) return refused(kind);
  const decoded = decodeUtf16(bytes) ?? decodeStrictly(bytes) ?? decodeLoosely(bytes);
  if (decoded === null || isMostlyControls(decoded.text)) return refused("unknown");
  return { type: "text", problems: [], ...decoded };
}

interface Decoded {
  text: string;
  encoding: TextEncoding;
  problems?: readonly InputProblem[];
}

const magicNumbers: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["ZIP, XLSX or DOCX", [0x50, 0x4b, 0x03, 0x04]],
  ["XLS or DOC", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip", [0x1f, 0x8b, 0x08]],
  ["Parquet", [0x50, 0x41, 0x52, 0x31, 0x15]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["NPY", [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]],
  ["ELF", [0x7f, 0x45, 0x4c, 0x46]],
];

function binaryKind(bytes: Uint8Array): string | null {
  const found = magicNumbers.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

function refused(kind: string): DecodedFile {
  return { type: "refused", problem: { code: "binary", params: { kind } } };
}

function decodeUtf16(bytes: Uint8Array): Decoded | null {
  const littleEndian = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!littleEndian && !bigEndian) return null;
  const encoding = littleEndian ? "utf-16le" : "utf-16be";
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeStrictly(bytes: Uint8Array): Decoded | null {
  const utf8 = decodeOrNull(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const chinese = looksLikeChinese(bytes) ? decodeOrNull(bytes, "gb18030") : null;
  return chinese === null ? null : { text: chinese, encoding: "gb18030" };
}

function decodeOrNull(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * GB18030 gives some character to most pairs of bytes, so Latin-1 text would pass as rare Han.
 * Real Chinese text is nearly all in the GB2312 rows, where both bytes are 0xA1 or more.
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x81) continue;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[at + 1] ?? 0) >= 0xa1) common++;
    at++;
  }
  return pairs > 0 && common / pairs >= 0.8;
}

// A cut-off character or a few stray Latin-1 letters are still text; more is some other encoding.
const tolerableShare = 0.05;

function decodeLoosely(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const count = text.split("\uFFFD").length - 1;
  if (count > Math.max(2, text.length * tolerableShare)) return null;
  const problems = [{ code: "undecodable_bytes", params: { count, encoding: "UTF-8" } } as const];
  return { text, encoding: "utf-8", problems };
}

/** One NUL in a text is kept; a tenth of control characters (and five at least) is no text. */
function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) controls++;
  }
  return controls >= 5 && controls > text.length / 10;
}
