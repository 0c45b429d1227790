import { platformAnswer } from "../answer/platform-answer";
import { writeEmbeddings } from "../answer/write-embeddings";
import type { DenseEmbedder } from "../dense/dense-embedder";
import { readDenseRequest } from "../dense/dense-request";
import type { Endpoint, EndpointAnswer, EndpointCall } from "../endpoint";
import { deploymentNotExist, unauthorized } from "../http/platform-error";
import { imageNote } from "../multimodal/image-note";
import type { MultimodalEmbedder } from "../multimodal/multimodal-embedder";
import { deployedMultimodal, deployedText, type Deployments } from "./deployments";
import { readTypedRequest } from "./typed-request";

const batchInputs = 16;

/**
 * `POST /v3/openapi/deployments/{deployment_id}/predict`. Beside the key it wants the deployment's `Token`.
 * A text deployment takes `input` and answers in the envelope; a multimodal one takes `type` and `data` and
 * answers without.
 */
export function createDeploymentEndpoint(
  deployments: Deployments,
  embedDense: DenseEmbedder,
  embedMultimodal: MultimodalEmbedder,
): Endpoint {
  async function answerTexts(id: string, call: EndpointCall): Promise<EndpointAnswer> {
    const request = readDenseRequest(await call.readBody(), deployedText.dimension, batchInputs);
    const name = `deployment ${id}`;
    const { vectors, tokens } = await embedDense(name, deployedText, request, call.signal);
    return platformAnswer(vectors, { token_count: tokens });
  }

  async function answerTyped(id: string, call: EndpointCall): Promise<EndpointAnswer> {
    const { type, inputs } = readTypedRequest(await call.readBody());
    const name = `deployment ${id}`;
    const embedded = await embedMultimodal(name, deployedMultimodal, inputs, call.signal);
    return {
      embeddings: embedded.vectors.map((vector, index) => ({ index, vector })),
      write: (embeddings) => `{"embeddings":${writeEmbeddings(embeddings, { type })}}`,
      headers: imageNote(embedded.fromAddress),
    };
  }

  return {
    path: /^\/v3\/openapi\/deployments\/(?<id>[^/]+)\/predict$/,
    method: "POST",
    rateGroup: "deployment",
    async answer(call) {
      if (!call.headers.get("token")) throw unauthorized();
      const id = call.path.id ?? "";
      const form = Object.hasOwn(deployments, id) ? deployments[id] : undefined;
      if (form === undefined) throw deploymentNotExist(id);
      return form === "text" ? answerTexts(id, call) : answerTyped(id, call);
    },
  };
}
