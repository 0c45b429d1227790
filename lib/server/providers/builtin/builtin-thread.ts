import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { AppError } from "@/lib/server/http/app-error";
import { EmbeddingThread } from "./embedding-thread-client";
import { embedAnswerSchema, sparseAnswerSchema, visualAnswerSchema } from "./thread-messages";
import type { VisualInput, VisualResult } from "./visual-thread";

/** The built-in models, wherever they run. */
export interface BuiltinModels {
  embed: BuiltinEmbed;
  embedSparse: BuiltinSparseEmbed;
  /** Rejects with an `AppError` `image_unreadable` when an image cannot be decoded. */
  embedVisual: (inputs: readonly VisualInput[], signal?: AbortSignal) => Promise<VisualResult>;
}

const sharedThread = new EmbeddingThread(startThread);

/**
 * The built-in models in a worker thread that all requests share. The thread starts with the first call, is
 * started again after a crash, and does not keep the process alive while it has nothing to do.
 */
export const threadedModels: BuiltinModels = {
  embed: async (request, signal) => {
    const asked = { task: "embed" as const, ...request, texts: [...request.texts] };
    const answer = embedAnswerSchema.parse(await sharedThread.ask(asked, signal));
    if (answer.type === "failed") throw answer.error;
    return answer.result;
  },
  embedSparse: async (request, signal) => {
    const asked = { task: "sparse" as const, ...request, texts: [...request.texts] };
    const answer = sparseAnswerSchema.parse(await sharedThread.ask(asked, signal));
    if (answer.type === "failed") throw answer.error;
    return answer.result;
  },
  embedVisual: async (inputs, signal) => {
    const asked = { task: "visual" as const, inputs: [...inputs] };
    const answer = visualAnswerSchema.parse(await sharedThread.ask(asked, signal));
    if (answer.type === "unreadable-image") {
      throw new AppError("image_unreadable", { problem: answer.problem });
    }
    if (answer.type === "failed") throw answer.error;
    return answer.result;
  },
};

/** The thread's source lies outside the bundle, so it is found from the working directory. */
function startThread(): Worker {
  const entry = join(
    /*turbopackIgnore: true*/ process.cwd(),
    "lib/server/providers/builtin/embedding-thread-start.mjs",
  );
  // Without execArgv the worker would take over the flags of the server, loaders among them.
  return new Worker(/*turbopackIgnore: true*/ entry, { execArgv: [] });
}
