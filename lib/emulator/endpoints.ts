import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { createCompatibleEndpoint } from "./compatible/compatible-endpoint";
import { createModelsEndpoint } from "./compatible/models-endpoint";
import { createDenseEmbedder } from "./dense/dense-embedder";
import { createDenseEndpoint } from "./dense/dense-endpoint";
import type { Endpoint } from "./endpoint";
import { createReductionEndpoint } from "./reduction/reduction-endpoint";
import { createSparseEndpoint } from "./sparse/sparse-endpoint";

export interface EndpointOptions {
  /** The built-in models that dense vectors are made from, wherever they run. */
  embed: BuiltinEmbed;
  /** The built-in sparse head; without it there is no sparse endpoint. */
  embedSparse?: BuiltinSparseEmbed;
  /** Refuses the service ids that only the brief lists. */
  strict: boolean;
}

/** Everything that the emulated platform answers. */
export function createEndpoints({ embed, embedSparse, strict }: EndpointOptions): Endpoint[] {
  const embedDense = createDenseEmbedder(embed);
  return [
    createDenseEndpoint(embedDense, strict),
    ...(embedSparse ? [createSparseEndpoint(embedSparse)] : []),
    createCompatibleEndpoint(embedDense),
    createModelsEndpoint(),
    createReductionEndpoint(),
  ];
}
