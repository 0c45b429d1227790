import { RunFormatError } from "@/lib/contract/run-format-error";
import type { TextInput } from "@/lib/inputs/text-input";
import { viewedFrom, type ViewedRun } from "../runs/viewed-run";
import { readRun, type ReadRunAnswer, type ReadRunRequest } from "./read-run";
import { runTask } from "./run-task";
import { createWorkerSlots } from "./worker-slots";

// Read at once in less time than a worker takes to start.
const smallRun = 200_000;

// A run that somebody waits for must not wait behind the matrices of another.
const slots = createWorkerSlots(2, 2);

/**
 * Reads a run's bytes or a file of a run and makes it ready to be shown: a small one at once, anything else in a
 * worker. Rejects with a `RunFormatError`, or with the signal's reason.
 */
export async function openRun(id: string, file: Blob, signal: AbortSignal): Promise<ViewedRun> {
  const inputs: TextInput[] = [];
  const take = (part: readonly TextInput[]) => {
    for (const input of part) inputs.push(input);
  };
  const answer =
    file.size <= smallRun
      ? await readRun({ file }, take)
      : await runTask<ReadRunRequest, readonly TextInput[], ReadRunAnswer>({
          spawn: () =>
            new Worker(new URL("./open-run.worker.ts", import.meta.url), { type: "module" }),
          request: { file },
          onItem: take,
          signal,
          slots,
        });
  if (answer.type === "refused") throw new RunFormatError(answer.problem, answer.detail);
  return viewedFrom(id, inputs, answer.run);
}
