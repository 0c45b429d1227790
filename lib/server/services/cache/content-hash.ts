import "server-only";
import { createHash, type Hash } from "node:crypto";
import { isImageData } from "@/lib/contract/input-image";
import type { EmbeddingInput } from "@/lib/server/providers/spec";

/** Adds an input to a hash: a picture by its bytes, however they were written; an address by its words. */
export function addContent(hash: Hash, { text, image }: EmbeddingInput): Hash {
  if (text !== null) add(hash, "text", Buffer.from(text));
  if (image === null) return hash;
  return isImageData(image)
    ? add(hash, "picture", Buffer.from(image.slice(image.indexOf(",") + 1), "base64"))
    : add(hash, "address", Buffer.from(image));
}

/** A SHA-256 that no other use of the same input begins with. */
export function hashFor(purpose: string): Hash {
  return createHash("sha256").update(`embedscope ${purpose}\n`);
}

/** With its length, so that no two inputs can write the same bytes. */
function add(hash: Hash, kind: string, bytes: Buffer): Hash {
  return hash.update(`${kind} ${bytes.length}\n`).update(bytes);
}
