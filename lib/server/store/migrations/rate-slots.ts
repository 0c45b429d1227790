import "server-only";
import type { Migration } from "./migration";

/** When each account may send its next call, whichever instance sends it. */
export const addRateSlots: Migration = async ({ schema }) => {
  await schema
    .createTable("rate_slots")
    .addColumn("account", "text", (column) => column.primaryKey())
    .addColumn("next_at", "double precision", (column) => column.notNull())
    .execute();
};
