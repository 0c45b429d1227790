import { checkParts } from "./run-consistency";
import {
  runDocumentVersion,
  runHeadSchema,
  runLimits,
  type RunDocument,
  type RunHead,
} from "./run-document";
import { RunFormatError } from "./run-format-error";

/** The media type of a run's bytes. */
export const runMediaType = "application/x-embedscope-run";

/** "EMBSRUN" and a line end: no other program's file begins so. */
const magic = Uint8Array.from("EMBSRUN\n", (character) => character.charCodeAt(0));
const prefixBytes = magic.length + 8;

/**
 * A run as bytes: the magic, the version and the length of the head (uint32, little-endian), the head as JSON,
 * and the binary part. Throws a {@link RunFormatError} "too-large" above {@link runLimits}.
 */
export function packRun({ head, binary }: RunDocument): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const total = prefixBytes + json.length + binary.length;
  checkSize(json.length, total);
  const bytes = new Uint8Array(total);
  bytes.set(magic);
  const numbers = new DataView(bytes.buffer);
  numbers.setUint32(magic.length, runDocumentVersion, true);
  numbers.setUint32(magic.length + 4, json.length, true);
  bytes.set(json, prefixBytes);
  bytes.set(binary, prefixBytes + json.length);
  return bytes;
}

/**
 * Reads what {@link packRun} wrote, trusting nothing: sizes, shape, and that every part lies inside and has the
 * length that its vectors need. Throws a {@link RunFormatError}.
 */
export function unpackRun(bytes: Uint8Array): RunDocument {
  if (bytes.length < prefixBytes || magic.some((byte, at) => bytes[at] !== byte)) {
    throw new RunFormatError("not-a-run", "the bytes do not begin as a run does");
  }
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = numbers.getUint32(magic.length, true);
  if (version !== runDocumentVersion) {
    throw new RunFormatError("other-version", `version ${version}, not ${runDocumentVersion}`);
  }
  const headBytes = numbers.getUint32(magic.length + 4, true);
  checkSize(headBytes, bytes.length);
  if (prefixBytes + headBytes > bytes.length) {
    throw new RunFormatError("damaged", "the head is cut off");
  }
  const head = parseHead(bytes.subarray(prefixBytes, prefixBytes + headBytes));
  const binary = bytes.subarray(prefixBytes + headBytes);
  checkParts(head, binary.length);
  return { head, binary };
}

function parseHead(json: Uint8Array): RunHead {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch (cause) {
    throw new RunFormatError("damaged", "the head is not JSON", cause);
  }
  const head = runHeadSchema.safeParse(value);
  if (head.success) return head.data;
  const issue = head.error.issues[0];
  const path = issue?.path.map(String).join(".") || "head";
  throw new RunFormatError("damaged", `${path}: ${issue?.message ?? "not valid"}`);
}

function checkSize(headBytes: number, total: number): void {
  if (headBytes > runLimits.headBytes) {
    throw new RunFormatError("too-large", `its texts are more than ${runLimits.headBytes} bytes`);
  }
  if (total > runLimits.bytes) {
    throw new RunFormatError("too-large", `it is more than ${runLimits.bytes} bytes`);
  }
}
