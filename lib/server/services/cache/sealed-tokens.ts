import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { z } from "zod";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import { addContent, hashFor } from "./content-hash";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const tokensSchema = z.array(z.string());

/**
 * The tokens of a sparse vector are pieces of its text, and the cache holds no text. So they are encrypted under
 * a key that only the input itself gives, which whoever looks the vector up has at hand and the store never sees.
 */
export function sealTokens(
  tokens: readonly string[],
  input: EmbeddingInput,
  vectorKey: Uint8Array,
): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(input, vectorKey), nonce);
  const sealed = [cipher.update(JSON.stringify(tokens)), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** The tokens that {@link sealTokens} sealed. Throws when the bytes are none of this input, or were changed. */
export function openTokens(
  sealed: Uint8Array,
  input: EmbeddingInput,
  vectorKey: Uint8Array,
): string[] {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, keyOf(input, vectorKey), nonce);
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const opened = [decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()];
  return tokensSchema.parse(JSON.parse(Buffer.concat(opened).toString()));
}

function keyOf(input: EmbeddingInput, vectorKey: Uint8Array): Buffer {
  return addContent(hashFor("tokens").update(vectorKey), input).digest();
}
