import "server-only";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import {
  findCachedVectors,
  keepCachedVectors,
  sizeOf,
  type CachedVector,
} from "@/lib/server/store/cached-vectors";
import type { Store } from "@/lib/server/store/store";
import {
  nothingFound,
  type ColumnIdentity,
  type FoundVectors,
  type VectorCache,
} from "../embed/vector-cache";
import { ComingVectors } from "./coming-vectors";
import { createEviction } from "./eviction";
import { foundVectors, type FoundVector } from "./found-vectors";
import { storedVectors } from "./stored-vectors";
import { decodeVector } from "./vector-bytes";
import { vectorKeys } from "./vector-key";

export interface StoredCacheOptions {
  store: Store;
  /** Bytes above which the least recently used vectors are forgotten. */
  limitBytes: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told of each failure of the store, with which the column goes on as if there were no cache. */
  onFailure: (error: unknown) => void;
}

/**
 * A cache that all instances share through the store, and that outlives them. Vectors of local models are not
 * kept: computing them again takes less time than looking them up.
 */
export function createStoredCache(options: StoredCacheOptions): VectorCache {
  const { store, limitBytes, now, onFailure } = options;
  const eviction = createEviction(store, limitBytes);
  const coming = new ComingVectors();
  const keeps = ({ kind }: ColumnIdentity): boolean => kind !== "local";
  return {
    keeps,
    expect: (column, arrived) => {
      if (keeps(column)) coming.expect(column, arrived);
    },
    find: async (column, inputs, signal) => {
      if (!keeps(column)) return nothingFound;
      await coming.arrived(column, signal);
      try {
        return await find(column, inputs, signal);
      } catch (error) {
        signal.throwIfAborted();
        onFailure(error);
        return nothingFound;
      }
    },
    keep: async (column, inputs, rows, tokens) => {
      if (!keeps(column)) return;
      try {
        const vectors = storedVectors(column, inputs, rows, tokens);
        await keepCachedVectors(store, vectors, now());
        // Making room may take its time, and the batch should not wait for it.
        void eviction.wrote(sizeOf(vectors)).catch(onFailure);
      } catch (error) {
        onFailure(error);
      }
    },
  };

  async function find(
    column: ColumnIdentity,
    inputs: readonly EmbeddingInput[],
    signal: AbortSignal,
  ): Promise<FoundVectors> {
    const keys = inputs.map(vectorKeys(column));
    const cached = await findCachedVectors(store, keys, now(), signal);
    const byKey = new Map(cached.map((row) => [hex(row.key), row]));
    const found = inputs.flatMap((input, position): FoundVector[] => {
      const key = keys[position];
      const row = key && byKey.get(hex(key));
      const vector = row && decodeVector(row.vector);
      return vector ? [{ position, input, key, tokens: row.tokens, vector }] : [];
    });
    return foundVectors(found, column.dimension);
  }
}

function hex(key: CachedVector["key"]): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("hex");
}
