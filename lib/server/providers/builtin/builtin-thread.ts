import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { EmbeddingThread } from "./embedding-thread-client";
import { embedAnswerSchema, sparseAnswerSchema } from "./thread-messages";

/** The built-in models, wherever they run. */
export interface BuiltinModels {
  embed: BuiltinEmbed;
  embedSparse: BuiltinSparseEmbed;
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
