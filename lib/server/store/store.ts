import "server-only";
import { Kysely, type Transaction } from "kysely";
import { engineOf, type Engine } from "./engine";
import { allMigrations } from "./migrations/all-migrations";
import { migrate } from "./migrations/migrate";
import type { Migration } from "./migrations/migration";
import { postgresDialect } from "./postgres-dialect";
import type { Schema } from "./schema";
import { sqliteDialect } from "./sqlite-dialect";
import { toStoreError } from "./store-error";

/** The database of cache, ledger, budgets, rate limits and saved runs. Whatever fails throws a `StoreError`. */
export interface Store {
  engine: Engine;
  /** Runs queries, each by itself. */
  query<Result>(work: (database: Kysely<Schema>) => Promise<Result>): Promise<Result>;
  /** Runs queries as one: all of them are kept, or none. Never wait for anything else inside. */
  transact<Result>(work: (transaction: Transaction<Schema>) => Promise<Result>): Promise<Result>;
  /** Closes the database; a later call opens it again. */
  close(): Promise<void>;
}

/** After a failed attempt to open, calls fail at once for this long, so that a dead database delays nobody. */
const retryOpeningAfterMs = 2_000;

/** The store at an address. It is opened, and its schema brought up to date, by the first call that needs it. */
export function createStore(url: string, migrations: readonly Migration[] = allMigrations): Store {
  const engine = engineOf(url);
  let opened: Promise<Kysely<Schema>> | null = null;
  let failed: { error: unknown; at: number } | null = null;

  const database = (): Promise<Kysely<Schema>> => {
    if (failed !== null && performance.now() - failed.at < retryOpeningAfterMs) throw failed.error;
    failed = null;
    opened ??= open(url, engine, migrations).catch((error: unknown) => {
      opened = null;
      failed = { error, at: performance.now() };
      throw error;
    });
    return opened;
  };
  const translated = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error);
    }
  };
  return {
    engine,
    query: (work) => translated(async () => work(await database())),
    transact: (work) => translated(async () => (await database()).transaction().execute(work)),
    close: async () => {
      const closing = opened;
      opened = null;
      await (await closing?.catch(() => null))?.destroy();
    },
  };
}

async function open(
  url: string,
  engine: Engine,
  migrations: readonly Migration[],
): Promise<Kysely<Schema>> {
  const dialect = engine === "postgres" ? postgresDialect(url) : sqliteDialect(url);
  const database = new Kysely<Schema>({ dialect });
  try {
    await migrate(database, engine, migrations);
    return database;
  } catch (error) {
    await database.destroy().catch(() => undefined);
    throw error;
  }
}
