import "server-only";
import type { Migration } from "./migration";

/** The ledger, the counters of the budgets, set prices, and what was learned about tokens. */
export const addUsage: Migration = async ({ schema }) => {
  await schema
    .createTable("usage_calls")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("model", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("account", "text")
    .addColumn("role", "text")
    .addColumn("dimension", "integer")
    .addColumn("inputs", "integer", (column) => column.notNull())
    .addColumn("images", "bigint")
    .addColumn("tokens", "bigint")
    .addColumn("estimated_tokens", "bigint", (column) => column.notNull())
    .addColumn("latency_ms", "double precision")
    .addColumn("cost_nanos", "bigint")
    .addColumn("currency", "text")
    .addColumn("price", "text")
    .addColumn("request_id", "text")
    .addColumn("failure", "text")
    .addColumn("visitor", "text", (column) => column.notNull())
    .addColumn("instance", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("spending")
    .addColumn("day", "integer", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("amount", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("spending_key", ["day", "scope", "unit"])
    .execute();
  await schema
    .createTable("set_prices")
    .addColumn("model", "text", (column) => column.primaryKey())
    .addColumn("amount", "double precision", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("currency", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("date", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("token_statistics")
    .addColumn("model", "text", (column) => column.notNull())
    .addColumn("counter", "text", (column) => column.notNull())
    .addColumn("sums", "text", (column) => column.notNull())
    .addColumn("additions", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("token_statistics_key", ["model", "counter"])
    .execute();
};
