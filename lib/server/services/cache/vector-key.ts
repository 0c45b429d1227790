import "server-only";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import type { ColumnIdentity } from "../embed/vector-cache";
import { addContent, hashFor } from "./content-hash";

/**
 * Gives each input of a column the key of its vector: 32 bytes, SHA-256 of all that the vector depends on. From
 * a key nothing can be read; whoever has the input and knows the column can tell whether it was embedded.
 */
export function vectorKeys(column: ColumnIdentity): (input: EmbeddingInput) => Uint8Array {
  const { reference, endpointIdentity, role, dimension, kind } = column;
  const names = JSON.stringify([reference, endpointIdentity, role, dimension, kind]);
  const start = hashFor("vector").update(`${names}\n`);
  return (input) => addContent(start.copy(), input).digest();
}
