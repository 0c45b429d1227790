import "server-only";
import { sql, type Kysely, type Transaction } from "kysely";
import type { Engine } from "../engine";
import type { Schema } from "../schema";
import { StoreError } from "../store-error";
import type { Migration } from "./migration";

/** Any number that no other program locks by in the same database. */
const advisoryLock = 0x656d6265;

/**
 * Brings the schema up to date, in one transaction: all steps or none, and one process at a time, however
 * many start together. Throws a `StoreError` "newer" when the schema has more steps than this program knows.
 */
export async function migrate(
  database: Kysely<Schema>,
  engine: Engine,
  migrations: readonly Migration[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // SQLite's transactions begin with its write lock, so it needs no other.
    if (engine === "postgres")
      await sql`select pg_advisory_xact_lock(${advisoryLock})`.execute(transaction);
    const version = await versionOf(transaction);
    if (version > migrations.length) throw new StoreError("newer");
    for (const migration of migrations.slice(version)) await migration(transaction);
    await transaction.updateTable("schema_version").set({ version: migrations.length }).execute();
  });
}

async function versionOf(transaction: Transaction<Schema>): Promise<number> {
  await transaction.schema
    .createTable("schema_version")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.notNull())
    .execute();
  const row = await transaction.selectFrom("schema_version").select("version").executeTakeFirst();
  if (row !== undefined) return row.version;
  await transaction.insertInto("schema_version").values({ version: 0 }).execute();
  return 0;
}
