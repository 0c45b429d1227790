import { create } from "zustand";
import type { ApiError } from "@/lib/contract/api-error";
import { errorCodes } from "@/lib/contract/error-codes";
import { inputKey, type InputContent } from "@/lib/inputs/input-content";
import { embedStream } from "../api/embed-stream";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { useCacheChoice } from "./cache-choice";
import type { ColumnAnswers } from "./column-answers";
import { waitingRun, type ColumnRun, type RetryPause } from "./column-run";
import { answersWith } from "./received-vectors";
import { runColumn, type ColumnProgress } from "./run-column";
import { streamSlots } from "./stream-slots";

/** What is known of one column: its run, its vectors, and the inputs that were given up, by their keys. */
export interface ColumnState {
  run: ColumnRun | null;
  answers: ColumnAnswers | null;
  failures: ReadonlyMap<string, ApiError>;
  /** Counts the changes of `answers`, which is changed in place. */
  version: number;
}

interface RunState {
  /** By {@link columnKey}. */
  columns: Readonly<Record<string, ColumnState>>;
}

/** The runs and vectors of this tab, by column key. They outlive the column's letter. */
export const useRuns = create<RunState>(() => ({ columns: {} }));

const emptyColumn: ColumnState = { run: null, answers: null, failures: new Map(), version: 0 };
const controllers = new Map<string, AbortController>();
const publishEveryMs = 80;
const keepEveryMs = 5_000;

/** What is known of a column; a column never run has neither run nor vectors. */
export function columnState(state: RunState, choice: ColumnChoice): ColumnState {
  return state.columns[columnKey(choice)] ?? emptyColumn;
}

function update(key: string, next: Partial<ColumnState>): void {
  useRuns.setState(({ columns }) => ({
    columns: { ...columns, [key]: { ...(columns[key] ?? emptyColumn), ...next } },
  }));
}

/** Puts vectors in place that were stored earlier; also those held already, after more were added to them. */
export function restoreAnswers(key: string, answers: ColumnAnswers): void {
  const version = (useRuns.getState().columns[key]?.version ?? 0) + 1;
  update(key, { answers, version });
}

/** One column with the distinct inputs to send and its estimate of tokens per text. */
export interface ColumnTask {
  choice: ColumnChoice;
  inputs: readonly InputContent[];
  estimate: (text: string) => number;
}

/**
 * Runs columns side by side and resolves when all have ended, however they ended.
 * `keep` is called with a column from time to time while vectors arrive, and at its end.
 */
export async function startRun(
  tasks: readonly ColumnTask[],
  keep: (choice: ColumnChoice) => Promise<void>,
): Promise<void> {
  // Columns that differ only in where they are cut share their vectors, and are sent once.
  const byKey = new Map(tasks.map((task) => [columnKey(task.choice), task]));
  const idle = [...byKey].flatMap(([key, task]) =>
    !controllers.has(key) && task.inputs.length > 0 ? [task] : [],
  );
  await Promise.all(idle.map((task) => runTask(task, () => keep(task.choice))));
}

/** Cancels one column's run, or all. What has arrived stays. */
export function cancelRun(choice?: ColumnChoice): void {
  if (choice) controllers.get(columnKey(choice))?.abort();
  else controllers.forEach((controller) => controller.abort());
}

async function runTask(task: ColumnTask, keep: () => Promise<void>): Promise<void> {
  const key = columnKey(task.choice);
  const controller = new AbortController();
  controllers.set(key, controller);
  const recorder = new RunRecorder(key, task.inputs);
  const keeping = setInterval(() => void keep(), keepEveryMs);
  const dependencies = {
    stream: embedStream,
    slots: streamSlots,
    now: Date.now,
    estimate: task.estimate,
    cache: useCacheChoice.getState().cache,
  };
  try {
    await runColumn(task.choice, task.inputs, recorder, dependencies, controller.signal);
    recorder.end(false);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    recorder.end(true);
  } finally {
    clearInterval(keeping);
    controllers.delete(key);
    await keep();
  }
}

/** Collects what happens to a column and publishes it at most every 80 ms, so that drawing keeps up. */
class RunRecorder implements ColumnProgress {
  private readonly key: string;
  private readonly run: ColumnRun;
  private readonly failures: Map<string, ApiError>;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(key: string, inputs: readonly InputContent[]) {
    this.key = key;
    this.run = waitingRun(inputs.length, Date.now());
    this.failures = new Map(useRuns.getState().columns[key]?.failures);
    inputs.forEach((input) => this.failures.delete(inputKey(input)));
    this.publish();
  }

  started(): void {
    this.run.phase = "running";
    this.schedule();
  }

  planned(batches: number, kind: ColumnAnswers["kind"]): void {
    this.run.batches += batches;
    this.run.kind = kind;
    this.schedule();
  }

  answered(...[inputs, received, kind, record]: Parameters<ColumnProgress["answered"]>) {
    const held = useRuns.getState().columns[this.key]?.answers ?? null;
    const answers = answersWith(held, kind, inputs, received);
    if (answers !== held) update(this.key, { answers });
    answers.batches.push(record);
    this.run.done += inputs.length;
    // Batches are what is sent, which answers from the cache are not.
    if (record.cached) this.run.cached += inputs.length;
    else this.run.batchesDone++;
    this.run.pause = null;
    this.schedule();
  }

  paused(pause: RetryPause): void {
    this.run.retries++;
    this.run.pause = pause;
    const { account, error } = pause;
    // What is not worth sending again was sent again, so another account took it over.
    if (account !== null && !errorCodes[error.code].retryable) {
      this.run.accountsOut = new Map([...this.run.accountsOut, [account, error]]);
    }
    this.schedule();
  }

  gaveUp(inputs: readonly InputContent[], error: ApiError): void {
    inputs.forEach((input) => this.failures.set(inputKey(input), error));
    this.run.failed += inputs.length;
    this.schedule();
  }

  end(cancelled: boolean): void {
    this.run.endedAt = Date.now();
    this.run.pause = null;
    this.run.phase = cancelled ? "cancelled" : this.run.failed > 0 ? "failed" : "done";
    this.publish();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => this.publish(), publishEveryMs);
  }

  private publish(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const version = (useRuns.getState().columns[this.key]?.version ?? 0) + 1;
    update(this.key, { run: { ...this.run }, failures: new Map(this.failures), version });
  }
}
