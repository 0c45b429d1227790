import "server-only";
import { randomBytes } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { unpackRun } from "@/lib/contract/run-bytes";
import type { RunAnswers, RunHead } from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import type { RunColumnSummary, RunSummary } from "@/lib/contract/run-summary";
import { AppError } from "@/lib/server/http/app-error";
import type { Schema } from "@/lib/server/store/schema";
import type { RunCaller, RunDependencies } from "./run-dependencies";
import { summaryOf, type RunRow } from "./run-row";

/** A statement of this size delays nobody, and a reader need not hold more at once. */
const partBytes = 1024 * 1024;

/** All runs of an instance together, deleted ones that are not erased yet included. */
export const mostStoredBytes = 4 * 1024 ** 3;

/** Saves a run for the caller. Throws `run_unreadable` or `runs_full`. */
export async function saveRun(
  bytes: Uint8Array,
  caller: RunCaller,
  { store, now }: RunDependencies,
): Promise<RunSummary> {
  const head = headOf(bytes);
  const row: RunRow = {
    id: newRunId(),
    name: head.name,
    maker: caller.visitor,
    created_at: now(),
    bytes: bytes.length,
    inputs: head.inputs.length,
    columns: JSON.stringify(columnSummaries(head)),
    deleted_at: null,
  };
  await store.transact(async (transaction) => {
    await insertRun(transaction, row);
    for (let part = 0; part * partBytes < bytes.length; part++) {
      const content = bytes.subarray(part * partBytes, (part + 1) * partBytes);
      await transaction
        .insertInto("saved_run_parts")
        .values({ run_id: row.id, part, content })
        .execute();
    }
  });
  return summaryOf(row, caller);
}

/** An id that nobody guesses, as {@link runIdSchema} describes it. */
export function newRunId(): string {
  return randomBytes(16).toString("base64url");
}

/** Adds a run's row unless the instance holds too much. Throws `runs_full`. */
export async function insertRun(transaction: Transaction<Schema>, row: RunRow): Promise<void> {
  const { held } = await transaction
    .selectFrom("saved_runs")
    .select(sql<number>`coalesce(sum(bytes), 0)`.as("held"))
    .executeTakeFirstOrThrow();
  if (held + row.bytes > mostStoredBytes)
    throw new AppError("runs_full", { limit: mostStoredBytes });
  await transaction.insertInto("saved_runs").values(row).execute();
}

function headOf(bytes: Uint8Array): RunHead {
  try {
    return unpackRun(bytes).head;
  } catch (cause) {
    if (!(cause instanceof RunFormatError)) throw cause;
    throw new AppError("run_unreadable", { problem: cause.message }, { cause });
  }
}

function columnSummaries({ columns, answers }: RunHead): RunColumnSummary[] {
  return columns.map(({ letter, model, role, cut, answers: shown }) => {
    const held = shown === null ? undefined : answers[shown];
    return { letter, model, role, dimension: dimensionOf(held, cut), kind: held?.kind ?? null };
  });
}

function dimensionOf(answers: RunAnswers | undefined, cut: number | null): number | null {
  if (answers === undefined || answers.form === "sparse") return null;
  return Math.min(answers.dimension, cut ?? answers.dimension);
}
