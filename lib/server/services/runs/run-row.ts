import "server-only";
import type { Selectable } from "kysely";
import { z } from "zod";
import { runColumnSummarySchema, runIdSchema, type RunSummary } from "@/lib/contract/run-summary";
import { AppError } from "@/lib/server/http/app-error";
import type { SavedRunsTable } from "@/lib/server/store/runs-table";
import type { RunCaller, RunDependencies } from "./run-dependencies";

export type RunRow = Selectable<SavedRunsTable>;

const columnsSchema = z.array(runColumnSummarySchema);

/** What the caller is told of a run. */
export function summaryOf(row: RunRow, caller: RunCaller): RunSummary {
  const { id, name, bytes, inputs } = row;
  const columns = columnsSchema.parse(JSON.parse(row.columns));
  const mine = row.maker === caller.visitor;
  const createdAt = row.created_at;
  return { id, name, createdAt, bytes, inputs, columns, mine, changeable: mine || caller.admin };
}

/** A run that is there and not deleted. Throws `run_not_found`. */
export async function findRun({ store }: RunDependencies, id: string): Promise<RunRow> {
  if (!runIdSchema.safeParse(id).success) throw new AppError("run_not_found");
  const row = await store.query((database) =>
    database
      .selectFrom("saved_runs")
      .selectAll()
      .where("id", "=", id)
      .where("deleted_at", "is", null)
      .executeTakeFirst(),
  );
  if (row === undefined) throw new AppError("run_not_found");
  return row;
}

/** Throws `run_of_another` unless the caller made the run or is the admin. */
export function checkMaker(row: RunRow, caller: RunCaller): void {
  if (row.maker !== caller.visitor && !caller.admin) throw new AppError("run_of_another");
}
