import "server-only";
import type { Transaction } from "kysely";
import type { Schema } from "../schema";

/**
 * One step of the schema, in statements that both engines know. `bytea`, `bigint` and `double precision` are
 * right in both: SQLite takes a column's type as an inclination only. A step that was released never changes.
 */
export type Migration = (transaction: Transaction<Schema>) => Promise<void>;
