import "server-only";
import type { SparseEntry } from "@/lib/contract/embed-events";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import { nothingFound, type FoundVectors } from "../embed/vector-cache";
import { openTokens } from "./sealed-tokens";
import type { StoredVector } from "./vector-bytes";

/** A vector that the store had for an input of a column. */
export interface FoundVector {
  position: number;
  input: EmbeddingInput;
  key: Uint8Array;
  tokens: number | null;
  vector: StoredVector;
}

/**
 * Found vectors as the rows of one column. One that does not fit among the others is left out, as if it had not
 * been found; `dimension` is what the column asks for, null for the model's own.
 */
export function foundVectors(
  found: readonly FoundVector[],
  dimension: number | null,
): FoundVectors {
  const sparse = found.flatMap((one) => sparseEntry(one) ?? []);
  if (sparse.length > 0) {
    const entries = sparse.map(({ entry }) => entry);
    return { ...positionsOf(sparse), rows: { type: "sparse", entries } };
  }
  const dense = found.flatMap(({ vector, ...one }) =>
    vector.type === "dense" ? [{ ...one, values: vector.vector }] : [],
  );
  const length = dimension ?? dense[0]?.values.length ?? 0;
  const fitting = dense.filter(({ values }) => values.length === length);
  if (fitting.length === 0) return nothingFound;
  const vectors = new Float32Array(fitting.length * length);
  fitting.forEach(({ values }, row) => vectors.set(values, row * length));
  return { ...positionsOf(fitting), rows: { type: "dense", vectors, dimension: length } };
}

function positionsOf(found: readonly Pick<FoundVector, "position" | "tokens">[]) {
  return {
    positions: found.map(({ position }) => position),
    tokens: found.map(({ tokens }) => tokens),
  };
}

function sparseEntry({ position, tokens, vector, input, key }: FoundVector) {
  if (vector.type !== "sparse") return null;
  const names = tokensOf(vector.sealedTokens, input, key);
  if (names === "unreadable") return null;
  const entry: SparseEntry = {
    ids: [...vector.ids],
    weights: [...vector.weights],
    tokens: names,
  };
  return { position, tokens, entry };
}

function tokensOf(
  sealed: Uint8Array | null,
  input: EmbeddingInput,
  key: Uint8Array,
): string[] | null | "unreadable" {
  if (sealed === null) return null;
  try {
    return openTokens(sealed, input, key);
  } catch {
    return "unreadable";
  }
}
