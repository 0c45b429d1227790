import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { inProcessBuiltinSparseEmbed } from "@/lib/builtin/in-process-sparse-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";

export interface LoadedBuiltinModels {
  embed: BuiltinEmbed;
  embedSparse: BuiltinSparseEmbed;
}

/** The built-in models in this thread, for an emulator that is a program of its own. */
export async function loadBuiltinModels(): Promise<LoadedBuiltinModels> {
  const model = createBuiltinModel(await readModelFiles());
  return { embed: inProcessBuiltinEmbed(model), embedSparse: inProcessBuiltinSparseEmbed(model) };
}
