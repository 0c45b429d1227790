import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import { readTokens } from "../tokens/read-tokens";
import {
  createDenseArranger,
  type BuiltinRows,
  type DenseArranger,
  type InputType,
} from "./dense-arranger";
import type { DenseService } from "./dense-services";

export interface DenseTexts {
  texts: readonly string[];
  inputType: InputType;
  dimension: number;
}

export interface DenseVectors {
  /** In the order of the texts. */
  vectors: Float32Array[];
  /** Tokens read of all texts, by the service's own rule. */
  tokens: number;
}

/** Embeds texts as a service would. The name decides the arrangement: two names never share a space. */
export type DenseEmbedder = (
  name: string,
  service: DenseService,
  request: DenseTexts,
  signal: AbortSignal,
) => Promise<DenseVectors>;

export function createDenseEmbedder(embed: BuiltinEmbed): DenseEmbedder {
  const arrangerOf = rememberArrangers();
  return async (name, service, { texts, inputType, dimension }, signal) => {
    const read = texts.map((text) => readTokens(text, service.tokenRule, service.tokenLimit));
    const role = inputType === "query" ? service.queryAs : "document";
    const covered = read.map(({ text }) => text);
    const rows = await embedRows(embed, covered, role, signal);
    const arrange = arrangerOf(name, service);
    return {
      vectors: texts.map((_, row) => arrange(rows, row, inputType, dimension)),
      tokens: read.reduce((sum, { tokens }) => sum + tokens, 0),
    };
  };
}

/** An arranger is made when its service is first called, and kept. */
function rememberArrangers(): (name: string, service: DenseService) => DenseArranger {
  const arrangers = new Map<string, DenseArranger>();
  return (name, service) => {
    const arranger = arrangers.get(name) ?? createDenseArranger(name, service);
    arrangers.set(name, arranger);
    return arranger;
  };
}

async function embedRows(
  embed: BuiltinEmbed,
  texts: readonly string[],
  role: InputType,
  signal: AbortSignal,
): Promise<BuiltinRows> {
  const [dense, lexical] = await Promise.all([
    embed({ model: "dense", texts, role }, signal),
    embed({ model: "lexical", texts, role }, signal),
  ]);
  return {
    dense: dense.vectors,
    denseDimension: dense.dimension,
    lexical: lexical.vectors,
    lexicalDimension: lexical.dimension,
  };
}
