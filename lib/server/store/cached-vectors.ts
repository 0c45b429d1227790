import "server-only";
import { CompiledQuery, sql, type Insertable, type Kysely } from "kysely";
import type { CachedVectorsTable } from "./cached-vectors-table";
import { bytesOf, type Schema } from "./schema";
import type { Store } from "./store";

/** A vector under the hash of what it belongs to. */
export interface CachedVector {
  /** 32 bytes. */
  key: Uint8Array;
  vector: Uint8Array;
  /** Null where they are not known of this input alone. */
  tokens: number | null;
}

export interface CacheSize {
  vectors: number;
  bytes: number;
}

/** What a row takes beside its vector: its key twice, its numbers, and the pages' own bookkeeping. */
const rowBytes = 120;
/** Statements of few lengths only, so that each is prepared once; what is short is filled up with repetitions. */
const lookUpLengths = [32, 256] as const;
const touchAfterMs = 3_600_000;
const clearedAtOnce = 1_000;

/** The vectors that are there, in any order, and notes that they were of use. `now` is in milliseconds since 1970. */
export async function findCachedVectors(
  store: Store,
  keys: readonly Uint8Array[],
  now: number,
  signal: AbortSignal,
): Promise<CachedVector[]> {
  const found: CachedVector[] = [];
  const stale: Uint8Array[] = [];
  for (const chunk of chunksOf(keys)) {
    signal.throwIfAborted();
    const rows = await store.query((database) =>
      database
        .selectFrom("cached_vectors")
        .select(["key", "vector", "tokens", "used_at"])
        .where("key", "in", chunk)
        .execute(),
    );
    for (const row of rows) {
      const key = bytesOf(row.key);
      found.push({ key, vector: bytesOf(row.vector), tokens: row.tokens });
      if (row.used_at < now - touchAfterMs) stale.push(key);
    }
  }
  if (stale.length > 0) await touch(store, stale, now);
  return found;
}

/** Keeps vectors in one statement, in place of what was there under their keys. */
export async function keepCachedVectors(
  store: Store,
  vectors: readonly CachedVector[],
  now: number,
): Promise<void> {
  if (vectors.length === 0) return;
  const rows = distinct(vectors).map(({ key, vector, tokens }) => {
    const bytes = rowBytes + vector.byteLength;
    return { key, bytes, used_at: now, tokens, vector };
  });
  await store.query((database) => {
    const name = `${store.engine} ${rows.length}`;
    const statement = keepStatements.get(name) ?? keepStatement(database, rows);
    keepStatements.set(name, statement);
    const parameters = rows.flatMap((row) => keptColumns.map((column) => row[column]));
    return database.executeQuery(CompiledQuery.raw(statement, parameters));
  });
}

const keptColumns = ["key", "bytes", "used_at", "tokens", "vector"] as const;
/** By engine and number of rows: building one for 32 rows takes more than half as long as running it. */
const keepStatements = new Map<string, string>();

function keepStatement(
  database: Kysely<Schema>,
  rows: readonly Insertable<CachedVectorsTable>[],
): string {
  return database
    .insertInto("cached_vectors")
    .columns(keptColumns)
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => ({
        bytes: eb.ref("excluded.bytes"),
        used_at: eb.ref("excluded.used_at"),
        tokens: eb.ref("excluded.tokens"),
        vector: eb.ref("excluded.vector"),
      })),
    )
    .compile().sql;
}

/** What {@link keepCachedVectors} counts for vectors. */
export function sizeOf(vectors: readonly CachedVector[]): number {
  return vectors.reduce((sum, { vector }) => sum + rowBytes + vector.byteLength, 0);
}

/** How many vectors are there, and roughly what they take. */
export async function cacheSize(store: Store): Promise<CacheSize> {
  const { vectors, bytes } = await store.query((database) =>
    database
      .selectFrom("cached_vectors")
      .select(({ fn }) => [
        fn.countAll<number>().as("vectors"),
        fn.coalesce(fn.sum<number>("bytes"), sql<number>`0`).as("bytes"),
      ])
      .executeTakeFirstOrThrow(),
  );
  return { vectors, bytes };
}

/** Forgets up to `most` of the vectors that were of use the longest ago, and says what they took. */
export async function forgetOldest(store: Store, most: number): Promise<CacheSize> {
  const gone = await store.query((database) =>
    database
      .deleteFrom("cached_vectors")
      .where("key", "in", (from) =>
        from.selectFrom("cached_vectors").select("key").orderBy("used_at").limit(most),
      )
      .returning("bytes")
      .execute(),
  );
  return { vectors: gone.length, bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Forgets all vectors, and gives a file's room back to its disk. Says what they took. */
export async function clearCachedVectors(store: Store): Promise<CacheSize> {
  const cleared = { vectors: 0, bytes: 0 };
  for (;;) {
    // Piece by piece, since SQLite lets nothing else run while it deletes.
    const gone = await forgetOldest(store, clearedAtOnce);
    cleared.vectors += gone.vectors;
    cleared.bytes += gone.bytes;
    if (gone.vectors < clearedAtOnce) break;
  }
  // Another process that reads keeps the file from shrinking; the room is used again all the same.
  if (store.engine === "sqlite")
    await store.query((database) => sql`vacuum`.execute(database)).catch(() => undefined);
  return cleared;
}

async function touch(store: Store, keys: readonly Uint8Array[], now: number): Promise<void> {
  for (const chunk of chunksOf(keys)) {
    await store.query((database) =>
      database
        .updateTable("cached_vectors")
        .set({ used_at: now })
        .where("key", "in", chunk)
        .execute(),
    );
  }
}

function chunksOf(keys: readonly Uint8Array[]): Uint8Array[][] {
  const chunks: Uint8Array[][] = [];
  const [short, long] = lookUpLengths;
  for (let from = 0; from < keys.length;) {
    const length = keys.length - from <= short ? short : long;
    const chunk = keys.slice(from, from + length);
    const [first] = chunk;
    while (first !== undefined && chunk.length < length) chunk.push(first);
    chunks.push(chunk);
    from += length;
  }
  return chunks;
}

/**
 * Each key once, since a statement may not change a row twice, and in their order, since two statements that
 * take the same rows in different orders wait for each other.
 */
function distinct(vectors: readonly CachedVector[]): CachedVector[] {
  const byKey = new Map(vectors.map((vector) => [Buffer.from(vector.key).toString("hex"), vector]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, vector]) => vector);
}
