import "server-only";
import type { RunSummary } from "@/lib/contract/run-summary";
import type { RunCaller, RunDependencies } from "./run-dependencies";
import { checkMaker, findRun, summaryOf } from "./run-row";
import { insertRun, newRunId } from "./save-run";

/** Gives a run another name. Throws `run_not_found` or `run_of_another`. */
export async function renameRun(
  id: string,
  name: string,
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<RunSummary> {
  const row = await findRun(dependencies, id);
  checkMaker(row, caller);
  await dependencies.store.query((database) =>
    database.updateTable("saved_runs").set({ name }).where("id", "=", id).execute(),
  );
  return summaryOf({ ...row, name }, caller);
}

/** Copies a run, whoever made it, into one of the caller's own. Throws `run_not_found` or `runs_full`. */
export async function duplicateRun(
  id: string,
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<RunSummary> {
  const original = await findRun(dependencies, id);
  const { store, now } = dependencies;
  const row = { ...original, id: newRunId(), maker: caller.visitor, created_at: now() };
  await store.transact(async (transaction) => {
    await insertRun(transaction, row);
    await transaction
      .insertInto("saved_run_parts")
      .columns(["run_id", "part", "content"])
      .expression((build) =>
        build
          .selectFrom("saved_run_parts")
          .select((column) => [column.val(row.id).as("run_id"), "part", "content"])
          .where("run_id", "=", id),
      )
      .execute();
  });
  return summaryOf(row, caller);
}
