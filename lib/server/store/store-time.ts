import "server-only";
import { sql, type RawBuilder } from "kysely";
import type { Engine } from "./engine";

/**
 * The store's own time in milliseconds since 1970, fractions included: the one clock that all instances
 * share, however their own ones differ.
 */
export function storeTime(engine: Engine): RawBuilder<number> {
  return engine === "postgres"
    ? sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as double precision)`
    : sql<number>`cast(unixepoch('subsec') * 1000 as real)`;
}

/** The store's time so many milliseconds ago. */
export function timeAgo(engine: Engine, milliseconds: number): RawBuilder<number> {
  return sql<number>`${storeTime(engine)} - ${sql.lit(milliseconds)}`;
}
