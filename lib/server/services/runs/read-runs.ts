import "server-only";
import { mostListedRuns, type RunsAnswer, type RunSummary } from "@/lib/contract/run-summary";
import { AppError } from "@/lib/server/http/app-error";
import { bytesOf } from "@/lib/server/store/schema";
import { eraseDeletedRuns } from "./erase-runs";
import type { RunCaller, RunDependencies } from "./run-dependencies";
import { findRun, summaryOf } from "./run-row";

/** The newest runs of the instance: anyone admitted may open any. */
export async function listRuns(
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<RunsAnswer> {
  // Whoever was to erase them may have been stopped before.
  await eraseDeletedRuns(dependencies);
  return dependencies.store.query(async (database) => {
    const there = database.selectFrom("saved_runs").where("deleted_at", "is", null);
    const rows = await there
      .selectAll()
      .orderBy("created_at", "desc")
      .orderBy("id")
      .limit(mostListedRuns)
      .execute();
    const { total } = await there
      .select((column) => column.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return { runs: rows.map((row) => summaryOf(row, caller)), total };
  });
}

/** What is known of one run. Throws `run_not_found`. */
export async function readRun(
  id: string,
  caller: RunCaller,
  dependencies: RunDependencies,
): Promise<RunSummary> {
  return summaryOf(await findRun(dependencies, id), caller);
}

/** A run's document, part by part, with its whole length. Throws `run_not_found`. */
export async function readDocument(
  id: string,
  dependencies: RunDependencies,
): Promise<{ bytes: number; parts: AsyncIterable<Uint8Array> }> {
  const { bytes } = await findRun(dependencies, id);
  return { bytes, parts: partsOf(id, bytes, dependencies) };
}

async function* partsOf(
  id: string,
  bytes: number,
  { store }: RunDependencies,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for (let part = 0; sent < bytes; part++) {
    const row = await store.query((database) =>
      database
        .selectFrom("saved_run_parts")
        .select("content")
        .where("run_id", "=", id)
        .where("part", "=", part)
        .executeTakeFirst(),
    );
    // Erased while it was being read.
    if (row === undefined) throw new AppError("run_not_found");
    const content = bytesOf(row.content);
    sent += content.length;
    yield content;
  }
}
