import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import type { BuiltinSparseEmbed } from "@/lib/builtin/builtin-sparse-embed";
import { createJointSpace } from "@/lib/builtin/visual/joint-space";
import { createCompatibleEndpoint } from "./compatible/compatible-endpoint";
import { createModelsEndpoint } from "./compatible/models-endpoint";
import { createDenseEmbedder } from "./dense/dense-embedder";
import { createDenseEndpoint } from "./dense/dense-endpoint";
import { createDeploymentEndpoint } from "./deployment/deployment-endpoint";
import { defaultDeployments, type Deployments } from "./deployment/deployments";
import type { Endpoint } from "./endpoint";
import { createMultimodalEmbedder } from "./multimodal/multimodal-embedder";
import { createMultimodalEndpoint } from "./multimodal/multimodal-endpoint";
import { createReductionEndpoint } from "./reduction/reduction-endpoint";
import { createSparseEndpoint } from "./sparse/sparse-endpoint";

export interface EndpointOptions {
  /** The built-in models that dense and multimodal vectors are made from, wherever they run. */
  embed: BuiltinEmbed;
  /** The built-in sparse head; without it there is no sparse endpoint. */
  embedSparse?: BuiltinSparseEmbed;
  /** Custom deployments by id; one of each form when left out. */
  deployments?: Deployments;
  /** Refuses the service ids that only the brief lists. */
  strict: boolean;
}

/** Everything that the emulated platform answers. */
export function createEndpoints({
  embed,
  embedSparse,
  deployments = defaultDeployments,
  strict,
}: EndpointOptions): Endpoint[] {
  const embedDense = createDenseEmbedder(embed);
  const embedMultimodal = createMultimodalEmbedder(createJointSpace(embed));
  return [
    createDenseEndpoint(embedDense, strict),
    ...(embedSparse ? [createSparseEndpoint(embedSparse)] : []),
    createMultimodalEndpoint(embedMultimodal, strict),
    createDeploymentEndpoint(deployments, embedDense, embedMultimodal),
    createCompatibleEndpoint(embedDense),
    createModelsEndpoint(),
    createReductionEndpoint(),
  ];
}
