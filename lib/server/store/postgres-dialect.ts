import "server-only";
import { PostgresDialect } from "kysely";
import { Pool, types } from "pg";

const connections = 10;
const connectWaitMs = 5_000;

/**
 * 64-bit integers, and what `sum` makes of them, as numbers: counts and times here stay far below 2^53. Without
 * this, pg gives them as strings.
 */
for (const type of [types.builtins.INT8, types.builtins.NUMERIC]) types.setTypeParser(type, Number);

/** PostgreSQL over TCP, through a pool that opens new connections where old ones were lost. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWaitMs,
  });
  // A connection that the server ends: the pool drops it and its query fails, but an unheard event ends the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new PostgresDialect({ pool });
}
