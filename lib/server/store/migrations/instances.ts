import "server-only";
import type { Migration } from "./migration";

/** The processes that use the store, and when each was last alive. */
export const addInstances: Migration = async (transaction) => {
  await transaction.schema
    .createTable("instances")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("seen_at", "double precision", (column) => column.notNull())
    .execute();
};
