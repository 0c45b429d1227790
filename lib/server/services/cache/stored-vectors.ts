import "server-only";
import type { SparseEntry } from "@/lib/contract/embed-events";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import type { CachedVector } from "@/lib/server/store/cached-vectors";
import type { ColumnIdentity, VectorRows } from "../embed/vector-cache";
import { sealTokens } from "./sealed-tokens";
import { encodeVector, type StoredVector } from "./vector-bytes";
import { vectorKeys } from "./vector-key";

/** The vectors of one batch as the store keeps them; `tokens` is what the provider counted for the whole batch. */
export function storedVectors(
  column: ColumnIdentity,
  inputs: readonly EmbeddingInput[],
  rows: VectorRows,
  tokens: number | null,
): CachedVector[] {
  const keyOf = vectorKeys(column);
  return inputs.flatMap((input, at): CachedVector[] => {
    const key = keyOf(input);
    const vector = vectorAt(rows, at, input, key);
    // What each of several inputs counted for is not known.
    const own = inputs.length === 1 ? tokens : null;
    return vector === null ? [] : [{ key, vector: encodeVector(vector), tokens: own }];
  });
}

function vectorAt(
  rows: VectorRows,
  at: number,
  input: EmbeddingInput,
  key: Uint8Array,
): StoredVector | null {
  if (rows.type === "dense") {
    const { vectors, dimension } = rows;
    return { type: "dense", vector: vectors.subarray(at * dimension, (at + 1) * dimension) };
  }
  const entry = rows.entries[at];
  return entry === undefined ? null : sparseVector(entry, input, key);
}

function sparseVector(entry: SparseEntry, input: EmbeddingInput, key: Uint8Array): StoredVector {
  const { ids, weights, tokens } = entry;
  return {
    type: "sparse",
    ids: Float64Array.from(ids),
    weights: Float64Array.from(weights),
    sealedTokens: tokens === null ? null : sealTokens(tokens, input, key),
  };
}
