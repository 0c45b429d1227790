import "server-only";
import { runIdSchema, type RunSummary } from "@/lib/contract/run-summary";
import { AppError } from "@/lib/server/http/app-error";
import { eraseDeletedRuns, restorableForMs } from "./erase-runs";
import type { RunCaller, RunDependencies } from "./run-dependencies";
import { checkMaker, findRun, summaryOf } from "./run-row";

/**
 * Takes a run from the list and from its link at once. Until `restorableUntil` it can be restored; then it is
 * erased. Throws `run_not_found` or `run_of_another`.
 */
export async function deleteRun(
  id: string,
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<{ restorableUntil: number }> {
  checkMaker(await findRun(dependencies, id), caller);
  const deletedAt = dependencies.now();
  await dependencies.store.query((database) =>
    database
      .updateTable("saved_runs")
      .set({ deleted_at: deletedAt })
      .where("id", "=", id)
      .execute(),
  );
  dependencies.later(() => eraseDeletedRuns(dependencies), restorableForMs + 1_000);
  return { restorableUntil: deletedAt + restorableForMs };
}

/** Brings a deleted run back while it is not erased. Throws `run_not_found` or `run_of_another`. */
export async function restoreRun(
  id: string,
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<RunSummary> {
  if (!runIdSchema.safeParse(id).success) throw new AppError("run_not_found");
  await eraseDeletedRuns(dependencies);
  const row = await dependencies.store.query((database) =>
    database.selectFrom("saved_runs").selectAll().where("id", "=", id).executeTakeFirst(),
  );
  if (row === undefined) throw new AppError("run_not_found");
  checkMaker(row, caller);
  const { numUpdatedRows } = await dependencies.store.query((database) =>
    database
      .updateTable("saved_runs")
      .set({ deleted_at: null })
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  // Another instance erased it in between.
  if (numUpdatedRows === 0n) throw new AppError("run_not_found");
  return summaryOf({ ...row, deleted_at: null }, caller);
}
