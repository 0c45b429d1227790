import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { loadBuiltinModels } from "./load-builtin-models";

/** The built-in dense models in this thread, for what needs no other. */
export async function loadBuiltinEmbed(): Promise<BuiltinEmbed> {
  return (await loadBuiltinModels()).embed;
}
