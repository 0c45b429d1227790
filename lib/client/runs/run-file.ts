import { packRun, unpackRun } from "@/lib/contract/run-bytes";
import { runLimits, type RunDocument } from "@/lib/contract/run-document";
import { compressed, decompressed } from "./compression";

/** A run as a file to download, with its vectors as they are in the document. */
export async function runFile(run: RunDocument): Promise<Blob> {
  return new Blob([await compressed(packRun(run), "gzip")], { type: "application/gzip" });
}

/**
 * A run's bytes, as the server and this browser's storage keep them. A `Blob`, which leaves the page at once: an array
 * of 60 MB in the body of a request holds the page up for 0.7 s.
 */
export function runBytes(run: RunDocument): Blob {
  return new Blob([packRun(run)]);
}

/** Reads what {@link runFile} or {@link runBytes} made. Throws a `RunFormatError`. */
export async function runOfFile(file: Blob): Promise<RunDocument> {
  const bytes = new Uint8Array(await file.slice(0, runLimits.bytes).arrayBuffer());
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return unpackRun(isGzip ? await decompressed(bytes, "gzip", runLimits.bytes) : bytes);
}
