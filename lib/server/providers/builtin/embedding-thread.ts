// The worker's entry. It runs outside Next's react-server condition, so nothing here may import server-only.
import { parentPort } from "node:worker_threads";
import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { inProcessBuiltinSparseEmbed } from "@/lib/builtin/in-process-sparse-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import { UnreadableImage } from "./decode-image";
import { createVisualEmbed, type VisualInput, type VisualResult } from "./visual-thread";
import { type ThreadAnswer, threadRequestSchema } from "./thread-messages";

interface Models {
  embed: BuiltinEmbed;
  embedSparse: BuiltinSparseEmbed;
  embedVisual: (inputs: readonly VisualInput[]) => Promise<VisualResult>;
}

let loading: Promise<Models> | null = null;

parentPort?.on("message", (message: unknown) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const found = await answerTo(message);
  const moved =
    found.type === "done" && "dimension" in found.result ? [found.result.vectors.buffer] : [];
  parentPort?.postMessage(found, moved);
}

async function answerTo(message: unknown): Promise<ThreadAnswer> {
  try {
    const models = await loadModels();
    const request = threadRequestSchema.parse(message);
    if (request.task === "embed") return { type: "done", result: await models.embed(request) };
    if (request.task === "sparse") {
      return { type: "done", result: await models.embedSparse(request) };
    }
    return { type: "done", result: await models.embedVisual(request.inputs) };
  } catch (thrown) {
    if (thrown instanceof UnreadableImage) {
      return { type: "unreadable-image", problem: thrown.message };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { type: "failed", error };
  }
}

/** Reads the model once; a reading that failed is forgotten, so that the next request tries again. */
function loadModels(): Promise<Models> {
  loading ??= readModelFiles()
    .then((files) => {
      const model = createBuiltinModel(files);
      const embed = inProcessBuiltinEmbed(model);
      return {
        embed,
        embedSparse: inProcessBuiltinSparseEmbed(model),
        embedVisual: createVisualEmbed(embed),
      };
    })
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
