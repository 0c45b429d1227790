import type { RunPart } from "@/lib/contract/run-document";

/** Collects the binary part of a run, remembering where each piece stands. */
export class BinaryWriter {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;

  /** Adds bytes as they lie in memory: little-endian, on every machine that browsers run on. */
  add({ buffer, byteOffset, byteLength }: ArrayBufferView): RunPart {
    this.pieces.push(new Uint8Array(buffer, byteOffset, byteLength));
    const part = { at: this.size, bytes: byteLength };
    this.size += byteLength;
    return part;
  }

  /** All that was added, one after another. */
  joined(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
