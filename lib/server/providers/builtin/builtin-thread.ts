import "server-only";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { EmbeddingThread } from "./embedding-thread-client";

const sharedThread = new EmbeddingThread(startThread);

/**
 * The built-in models in a worker thread that all requests share. The thread starts with the first call, is
 * started again after a crash, and does not keep the process alive while it has nothing to do.
 */
export const embedInThread: BuiltinEmbed = (request, signal) => sharedThread.embed(request, signal);

/** The thread's source lies outside the bundle, so it is found from the working directory. */
function startThread(): Worker {
  const entry = join(
    /*turbopackIgnore: true*/ process.cwd(),
    "lib/server/providers/builtin/embedding-thread-start.mjs",
  );
  // Without execArgv the worker would take over the flags of the server, loaders among them.
  return new Worker(/*turbopackIgnore: true*/ entry, { execArgv: [] });
}
