import "server-only";
import { sql } from "kysely";
import type { RunDependencies } from "./run-dependencies";

/** How long a deleted run can be restored. */
export const restorableForMs = 10 * 60_000;

/**
 * Erases runs that were deleted long enough ago, and resolves to how many. SQLite overwrites their bytes with
 * zeros, in its file and in its write-ahead log; PostgreSQL frees their pages by `vacuum`, which is as far as
 * a client of it can go: its own log and its backups keep what they keep.
 */
export async function eraseDeletedRuns({ store, now }: RunDependencies): Promise<number> {
  const before = now() - restorableForMs;
  const due = await store.query((database) =>
    database.selectFrom("saved_runs").select("id").where("deleted_at", "<=", before).execute(),
  );
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  const sqlite = store.engine === "sqlite";
  await store.transact(async (transaction) => {
    if (sqlite) await sql`pragma secure_delete = on`.execute(transaction);
    // Those that were restored in between are no longer due.
    const { rows } = await sql<{ id: string }>`
      delete from saved_runs where id in (${sql.join(ids)}) and deleted_at <= ${before} returning id
    `.execute(transaction);
    const erased = rows.map(({ id }) => id);
    if (erased.length > 0) {
      await transaction.deleteFrom("saved_run_parts").where("run_id", "in", erased).execute();
    }
    // The cache deletes often, and holds no text: it need not be overwritten.
    if (sqlite) await sql`pragma secure_delete = off`.execute(transaction);
  });
  await store.query((database) =>
    sqlite
      ? sql`pragma wal_checkpoint(truncate)`.execute(database)
      : sql`vacuum saved_runs, saved_run_parts`.execute(database),
  );
  return ids.length;
}
