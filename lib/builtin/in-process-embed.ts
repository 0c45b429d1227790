import type { BuiltinEmbed } from "./builtin-embed";
import type { BuiltinModel } from "./builtin-model";
import { lexicalDimension } from "./lexical-embedder";

/** The built-in models in this very thread, which is busy meanwhile: for workers, tests and small programs. */
export function inProcessBuiltinEmbed(model: BuiltinModel): BuiltinEmbed {
  return async ({ model: kind, texts, role, dimension }, signal) => {
    signal?.throwIfAborted();
    if (kind === "dense") return model.embedDense(texts, role, dimension ?? model.denseDimension);
    if (dimension !== undefined && dimension !== lexicalDimension) {
      throw new RangeError(
        `The lexical model has ${lexicalDimension} dimensions, not ${dimension}; leave the dimension out.`,
      );
    }
    return model.embedLexical(texts);
  };
}
