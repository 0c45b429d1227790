import "server-only";
import type { ColumnType } from "kysely";
import type { CachedVectorsTable } from "./cached-vectors-table";
import type { RateSlotsTable } from "./rate-slots-table";
import type { InstancesTable } from "./instances-table";
import type { CountersTable, EndedSessionsTable } from "./access-table";
import type { SavedRunPartsTable, SavedRunsTable } from "./runs-table";
import type {
  SetPricesTable,
  SpendingTable,
  TokenStatisticsTable,
  UsageCallsTable,
} from "./usage-table";

/** Bytes as they are written, and as the engines give them back; {@link bytesOf} makes them one. */
export type BytesColumn = ColumnType<ArrayBuffer | Uint8Array, Uint8Array, Uint8Array>;

/** Every table, by its name. Times are milliseconds since 1970 (UTC) unless their name says otherwise. */
export interface Schema {
  schema_version: SchemaVersionTable;
  instances: InstancesTable;
  cached_vectors: CachedVectorsTable;
  rate_slots: RateSlotsTable;
  counters: CountersTable;
  ended_sessions: EndedSessionsTable;
  saved_runs: SavedRunsTable;
  saved_run_parts: SavedRunPartsTable;
  usage_calls: UsageCallsTable;
  spending: SpendingTable;
  set_prices: SetPricesTable;
  token_statistics: TokenStatisticsTable;
}

/** One row: the number of migrations that were applied. */
interface SchemaVersionTable {
  version: number;
}

/** Bytes of a row: libsql gives an ArrayBuffer, pg a Buffer that may share a larger one. */
export function bytesOf(value: ArrayBuffer | Uint8Array): Uint8Array {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}
