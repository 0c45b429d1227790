import type { TextInput } from "@/lib/inputs/text-input";
import { parseAnswer, type InputChunk, type ParseAnswer, type ParseRequest } from "./parse-answer";
import { runTask } from "./run-task";
import type { Progress } from "./worker-message";
import { createWorkerSlots } from "./worker-slots";

export interface ParsedSource {
  answer: ParseAnswer;
  /** The inputs, where the request asked for them; else none. */
  inputs: readonly TextInput[];
}

// Read at once in less time than a worker takes to start.
const smallSource = 20_000;

// Reading what a person just pasted must not wait behind matrices and maps.
const slots = createWorkerSlots(2, 2);

/**
 * Reads a pasted text or a file: a small text at once, anything else in a worker. `onProgress` counts
 * the inputs as they come over. An abort ends the worker and rejects with the signal's reason.
 */
export async function parseSource(
  request: ParseRequest,
  options: { signal: AbortSignal; onProgress?: (progress: Progress) => void },
): Promise<ParsedSource> {
  const inputs: TextInput[] = [];
  const take = (chunk: InputChunk) => {
    for (const input of chunk.inputs) inputs.push(input);
    options.onProgress?.({ done: inputs.length, total: chunk.total });
  };
  const { source } = request;
  if (typeof source === "string" && source.length <= smallSource) {
    return { answer: await parseAnswer(request, take), inputs };
  }
  const answer = await runTask<ParseRequest, InputChunk, ParseAnswer>({
    spawn: () =>
      new Worker(new URL("./parse-source.worker.ts", import.meta.url), { type: "module" }),
    request,
    onItem: take,
    signal: options.signal,
    slots,
  });
  return { answer, inputs };
}
