import "server-only";
import type { Migration } from "./migration";

/** Ended sessions, and the counters of the limits on visitors and logins. */
export const access: Migration = async ({ schema }) => {
  await schema
    .createTable("ended_sessions")
    .addColumn("visitor", "text", (column) => column.primaryKey())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("counters")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "bigint", (column) => column.notNull())
    .addColumn("resets_at", "bigint", (column) => column.notNull())
    .execute();
};
