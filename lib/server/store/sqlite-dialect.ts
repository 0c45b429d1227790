import "server-only";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from "kysely";
import Database from "libsql";
import { withStatementCache } from "./sqlite-statements";

const lockWaitMs = 5_000;
const lockPauseMs = 5;

/** SQLite in this process, in the file that `file:…` names; folders above it are made, open to their owner only. */
export function sqliteDialect(url: string): SqliteDialect {
  return new PatientSqliteDialect({ database: async () => open(url.replace(/^file:/, "")) });
}

function open(name: string): SqliteDatabase {
  const path = resolve(/*turbopackIgnore: true*/ name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path, { timeout: lockWaitMs });
  // With a write-ahead log readers never wait for a writer, and a killed process loses nothing it was told is kept.
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  // 16 MB of log, four times the usual: moving it into the file waits for the disk, and a batch of vectors fills 0.2.
  database.pragma("wal_autocheckpoint = 4000");
  // From here on locks are waited for below, where waiting does not stop the whole process.
  database.pragma("busy_timeout = 0");
  return withStatementCache(database);
}

class PatientSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new PatientSqliteDriver(this.#config);
  }
}

/**
 * Transactions take the write lock as they begin, since one that read first and wrote later would fail
 * without waiting when another process had written in between. A lock held by another process is waited for
 * between attempts: SQLite's own wait would block every request of this process.
 */
class PatientSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => whenUnlocked(() => connection.executeQuery(query)),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

async function whenUnlocked<Row>(
  execute: () => Promise<QueryResult<Row>>,
): Promise<QueryResult<Row>> {
  const deadline = performance.now() + lockWaitMs;
  for (;;) {
    try {
      return await execute();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await wait(lockPauseMs);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}
