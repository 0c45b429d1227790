import "server-only";
import type { Migration } from "./migration";

/** Saved runs: a row for the list, and the document in parts. */
export const savedRuns: Migration = async (transaction) => {
  await transaction.schema
    .createTable("saved_runs")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("maker", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("inputs", "integer", (column) => column.notNull())
    .addColumn("columns", "text", (column) => column.notNull())
    .addColumn("deleted_at", "bigint")
    .execute();
  await transaction.schema
    .createIndex("saved_runs_by_time")
    .on("saved_runs")
    .columns(["created_at"])
    .execute();
  await transaction.schema
    .createTable("saved_run_parts")
    .addColumn("run_id", "text", (column) => column.notNull())
    .addColumn("part", "integer", (column) => column.notNull())
    .addColumn("content", "bytea", (column) => column.notNull())
    .addPrimaryKeyConstraint("saved_run_parts_key", ["run_id", "part"])
    .execute();
};
