import { RunFormatError } from "@/lib/contract/run-format-error";
import type { TextInput } from "@/lib/inputs/text-input";
import { openedRun, type OpenedRun } from "../runs/opened-run";
import type { ReadAnswers } from "../runs/read-answers";
import { runOfFile } from "../runs/run-file";

export interface ReadRunRequest {
  /** A run's bytes, or a file of a run; handed over by reference, without a copy. */
  file: Blob;
}

/** What came of it; an error's class does not survive the way out of a worker. */
export type ReadRunAnswer =
  | { type: "opened"; run: OpenedRun }
  | { type: "refused"; problem: RunFormatError["problem"]; detail: string };

// About a megabyte of texts at most times, which the page takes over between two frames.
const inputsAtOnce = 1_000;

/** Reads and checks a run, handing its inputs over a part at a time. */
export async function readRun(
  { file }: ReadRunRequest,
  emit: (inputs: readonly TextInput[]) => void,
): Promise<ReadRunAnswer> {
  try {
    const { inputs, run } = openedRun(await runOfFile(file));
    for (let at = 0; at < inputs.length; at += inputsAtOnce) {
      emit(inputs.slice(at, at + inputsAtOnce));
    }
    return { type: "opened", run };
  } catch (error) {
    if (!(error instanceof RunFormatError)) throw error;
    return { type: "refused", problem: error.problem, detail: error.message };
  }
}

/** The memory that moves to the page; what is shared stays where it is. */
export function ownedBuffers(answer: ReadRunAnswer): Transferable[] {
  if (answer.type === "refused") return [];
  return answer.run.answers
    .flatMap(arraysOf)
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? buffer : []));
}

function arraysOf(read: ReadAnswers): ArrayBufferView[] {
  if (read.form === "dense") return [read.rows, read.vectors];
  const { starts, ids, weights } = read.vectors;
  return [read.rows, starts, ids, weights, read.tokens.ids];
}
