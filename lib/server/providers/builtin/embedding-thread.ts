// The worker's entry. It runs outside Next's react-server condition, so nothing here may import server-only.
import { parentPort } from "node:worker_threads";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import { type ThreadAnswer, threadRequestSchema } from "./thread-messages";

let loading: Promise<BuiltinEmbed> | null = null;

parentPort?.on("message", (message: unknown) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const found = await answerTo(message);
  const moved = found.type === "embedded" ? [found.result.vectors.buffer] : [];
  parentPort?.postMessage(found, moved);
}

async function answerTo(message: unknown): Promise<ThreadAnswer> {
  try {
    const embed = await loadModel();
    return { type: "embedded", result: await embed(threadRequestSchema.parse(message)) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { type: "failed", error };
  }
}

/** Reads the model once; a reading that failed is forgotten, so that the next request tries again. */
function loadModel(): Promise<BuiltinEmbed> {
  loading ??= readModelFiles()
    .then((files) => inProcessBuiltinEmbed(createBuiltinModel(files)))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
