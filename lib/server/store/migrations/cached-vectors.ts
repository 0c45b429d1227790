import "server-only";
import type { Migration } from "./migration";

/** The cache of vectors, and an index that tells its size and its oldest rows without reading a vector. */
export const addCachedVectors: Migration = async ({ schema }) => {
  await schema
    .createTable("cached_vectors")
    .addColumn("key", "bytea", (column) => column.primaryKey())
    .addColumn("bytes", "integer", (column) => column.notNull())
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .addColumn("tokens", "integer")
    .addColumn("vector", "bytea", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("cached_vectors_by_use")
    .on("cached_vectors")
    .columns(["used_at", "bytes"])
    .execute();
};
