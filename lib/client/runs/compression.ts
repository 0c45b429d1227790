import { RunFormatError } from "@/lib/contract/run-format-error";

type Format = "deflate-raw" | "gzip";

/** Compresses bytes. */
export async function compressed(
  bytes: Uint8Array<ArrayBuffer>,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Decompresses bytes of unknown origin, counting what comes out: a thousandfold bomb ends at the limit.
 * Throws a {@link RunFormatError}: "too-large", or "damaged" where the bytes are not of the format.
 */
export async function decompressed(
  bytes: Uint8Array<ArrayBuffer>,
  format: Format,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > limitBytes) {
        throw new RunFormatError("too-large", `it grows to more than ${limitBytes} bytes`);
      }
      parts.push(value);
    }
  } catch (cause) {
    if (cause instanceof RunFormatError) throw cause;
    throw new RunFormatError("damaged", `it is not ${format}`, cause);
  } finally {
    // After an error the stream is broken already, and says so once more.
    await reader.cancel().catch(() => undefined);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
