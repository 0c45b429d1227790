import type { BuiltinModel } from "./builtin-model";
import type { BuiltinSparseEmbed } from "./builtin-sparse-embed";

/** The sparse head in this very thread, which is busy meanwhile: for workers, tests and small programs. */
export function inProcessBuiltinSparseEmbed(model: BuiltinModel): BuiltinSparseEmbed {
  return async ({ texts, role }, signal) => {
    signal?.throwIfAborted();
    return model.embedSparse(texts, role);
  };
}
