import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { inProcessBuiltinEmbed } from "@/lib/builtin/in-process-embed";
import { readModelFiles } from "@/lib/builtin/read-model-files";

/** The built-in models in this thread, for an emulator that is a program of its own. */
export async function loadBuiltinEmbed(): Promise<BuiltinEmbed> {
  return inProcessBuiltinEmbed(createBuiltinModel(await readModelFiles()));
}
