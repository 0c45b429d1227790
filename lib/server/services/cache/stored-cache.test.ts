import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EmbeddingInput } from "@/lib/server/providers/spec";
import { cacheSize, clearCachedVectors } from "@/lib/server/store/cached-vectors";
import { bytesOf } from "@/lib/server/store/schema";
import { createStore, type Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import type { ColumnIdentity, VectorRows } from "../embed/vector-cache";
import { createStoredCache, type StoredCacheOptions } from "./stored-cache";

const column: ColumnIdentity = {
  reference: "alibaba:ops-text-embedding-002",
  endpointIdentity: "platform.example default",
  role: "document",
  dimension: null,
  kind: "real",
};
const never = new AbortController().signal;

function cacheOver(store: Store, options: Partial<StoredCacheOptions> = {}) {
  return createStoredCache({
    store,
    limitBytes: 1e9,
    now: Date.now,
    onFailure: (error) => {
      throw error;
    },
    ...options,
  });
}

function textInputs(texts: readonly string[]): EmbeddingInput[] {
  return texts.map((text) => ({ text, image: null }));
}

function names(count: number, start = "text"): string[] {
  return Array.from({ length: count }, (_, at) => `${start} ${at}`);
}

/** One row of `dimension` components for each input, no two alike. */
function denseRows(count: number, dimension: number, seed = 1): VectorRows {
  const vectors = Float32Array.from({ length: count * dimension }, (_, at) => Math.sin(at * seed));
  return { type: "dense", vectors, dimension };
}

onEachEngine("the cache", (store) => {
  it("finds 2,000 vectors as they were, among others that it does not hold", async () => {
    const cache = cacheOver(await store.open());
    const inputs = textInputs(names(2_000));
    const held = inputs.filter((_, at) => at % 4 > 0);
    const rows = denseRows(held.length, 8);
    await cache.keep(column, held, rows, null);
    const found = await cache.find(column, inputs, never);
    expect(found.positions).toEqual(inputs.flatMap((_, at) => (at % 4 > 0 ? [at] : [])));
    expect(found.rows).toEqual(rows);
  });

  it("gives any float32 back exactly", async () => {
    const cache = cacheOver(await store.open());
    const vectors = fc.float32Array({ minLength: 3, maxLength: 3, noNaN: true });
    let made = 0;
    await fc.assert(
      fc.asyncProperty(vectors, async (vector) => {
        const inputs = textInputs([`vector ${made++}`]);
        await cache.keep(column, inputs, { type: "dense", vectors: vector, dimension: 3 }, 7);
        const { rows, tokens } = await cache.find(column, inputs, never);
        expect(rows).toEqual({ type: "dense", vectors: vector, dimension: 3 });
        expect(tokens).toEqual([7]);
      }),
      { numRuns: 30 },
    );
  });

  it("gives sparse vectors back with their tokens, and stores neither token nor text", async () => {
    const opened = await store.open();
    const cache = cacheOver(opened);
    const inputs = textInputs(["canary river", ""]);
    const entries = [
      { ids: [3, 2 ** 40], weights: [0.1, 2], tokens: ["canary", "river"] },
      { ids: [], weights: [], tokens: null },
    ];
    await cache.keep(column, inputs, { type: "sparse", entries }, 5);
    const found = await cache.find(column, inputs, never);
    expect(found).toEqual({
      positions: [0, 1],
      tokens: [null, null],
      rows: { type: "sparse", entries },
    });
    const rows = await opened.query((database) =>
      database.selectFrom("cached_vectors").selectAll().execute(),
    );
    for (const { key, vector } of rows) {
      expect(Buffer.concat([bytesOf(key), bytesOf(vector)]).toString("latin1")).not.toMatch(
        /canary|river/,
      );
    }
  });

  it("keeps apart what differs in anything that a vector depends on", async () => {
    const cache = cacheOver(await store.open());
    const inputs = textInputs(["same"]);
    await cache.keep(column, inputs, denseRows(1, 4), null);
    const others: Partial<ColumnIdentity>[] = [
      { reference: "alibaba:ops-text-embedding-001" },
      { endpointIdentity: "platform.example other" },
      { role: "query" },
      { role: null },
      { dimension: 4 },
      { kind: "emulated" },
    ];
    for (const other of others) {
      const found = await cache.find({ ...column, ...other }, inputs, never);
      expect(found.positions).toEqual([]);
    }
  });

  it("knows a picture by its bytes, and an address by its words", async () => {
    const cache = cacheOver(await store.open());
    const picture = { text: null, image: "data:image/png;base64,iVBORw0KGgo=" };
    const address = { text: null, image: "https://example.com/a.png" };
    await cache.keep(column, [picture, address], denseRows(2, 4), null);
    const asked: EmbeddingInput[] = [
      picture,
      { text: null, image: "data:image/jpeg;base64,iVBORw0KGgo=" },
      { text: null, image: "data:image/png;base64,iVBORw0KGgoA" },
      { text: "caption", image: picture.image },
      { text: picture.image, image: null },
      address,
    ];
    expect((await cache.find(column, asked, never)).positions).toEqual([0, 1, 5]);
  });

  it("holds an input that stands twice in a batch once", async () => {
    const opened = await store.open();
    const cache = cacheOver(opened);
    const rows: VectorRows = { type: "dense", vectors: Float32Array.of(1, 2, 1, 2), dimension: 2 };
    await cache.keep(column, textInputs(["a", "a"]), rows, null);
    expect(await cacheSize(opened)).toMatchObject({ vectors: 1 });
    expect((await cache.find(column, textInputs(["a", "a"]), never)).rows).toEqual(rows);
  });

  it("takes a damaged row for none, and replaces it", async () => {
    const opened = await store.open();
    const cache = cacheOver(opened);
    const inputs = textInputs(names(3));
    await cache.keep(column, inputs, denseRows(3, 4), null);
    const damaged = Uint8Array.of(1, 2, 3);
    await opened.query((database) =>
      sql`update cached_vectors set vector = ${damaged}`.execute(database),
    );
    expect((await cache.find(column, inputs, never)).positions).toEqual([]);
    await cache.keep(column, inputs, denseRows(3, 4, 2), null);
    expect((await cache.find(column, inputs, never)).rows).toEqual(denseRows(3, 4, 2));
  });

  it("is shared by instances, also when both keep the same batch at once", async () => {
    const [first, second] = [await store.open(), createStore(store.url())];
    const inputs = textInputs(names(64));
    const rows = denseRows(64, 4);
    await Promise.all(
      [first, second, first, second].map((opened) =>
        cacheOver(opened).keep(column, inputs, rows, null),
      ),
    );
    expect((await cacheOver(second).find(column, inputs, never)).rows).toEqual(rows);
    expect(await cacheSize(first)).toMatchObject({ vectors: 64 });
    await second.close();
  });

  it("forgets what was of use the longest ago when it grows past its limit", async () => {
    const opened = await store.open();
    let now = 1_000_000_000_000;
    const cache = cacheOver(opened, { limitBytes: 400_000, now: () => now });
    const batchOf = (batch: number) => textInputs(names(32, `batch ${batch}`));
    for (let batch = 0; batch < 20; batch++) {
      now += 7_200_000;
      await cache.find(column, batchOf(0), never);
      await cache.keep(column, batchOf(batch), denseRows(32, 256), null);
    }
    await expect.poll(async () => (await cacheSize(opened)).bytes).toBeLessThan(450_000);
    const countOf = async (batch: number) =>
      (await cache.find(column, batchOf(batch), never)).positions.length;
    expect(await countOf(19)).toBe(32);
    expect(await countOf(1)).toBe(0);
  });

  it("holds nothing after it was cleared, and says what it held", async () => {
    const opened = await store.open();
    const cache = cacheOver(opened);
    await cache.keep(column, textInputs(names(1_500)), denseRows(1_500, 4), null);
    const held = await cacheSize(opened);
    expect(held.vectors).toBe(1_500);
    expect(await clearCachedVectors(opened)).toEqual(held);
    expect(await cacheSize(opened)).toEqual({ vectors: 0, bytes: 0 });
  });

  it("holds nothing of local models", async () => {
    const opened = await store.open();
    const cache = cacheOver(opened);
    const local: ColumnIdentity = { ...column, kind: "local" };
    await cache.keep(local, textInputs(["a"]), denseRows(1, 4), null);
    expect(cache.keeps(local)).toBe(false);
    expect(await cacheSize(opened)).toEqual({ vectors: 0, bytes: 0 });
  });
});

describe("the cache without its store", () => {
  it("finds nothing, drops what it should keep, and says so each time", async () => {
    const failures: unknown[] = [];
    const store = createStore("postgres://someone@127.0.0.1:1/none");
    const cache = cacheOver(store, { onFailure: (error) => failures.push(error) });
    const inputs = textInputs(["a"]);
    expect((await cache.find(column, inputs, never)).positions).toEqual([]);
    await cache.keep(column, inputs, denseRows(1, 4), null);
    expect(failures).toHaveLength(2);
    const gone = AbortSignal.abort(new Error("left"));
    await expect(cache.find(column, inputs, gone)).rejects.toThrow("left");
  });
});
