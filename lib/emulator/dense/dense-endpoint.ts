import { platformAnswer } from "../answer/platform-answer";
import type { Endpoint } from "../endpoint";
import { serviceIdNotExist } from "../http/platform-error";
import type { DenseEmbedder } from "./dense-embedder";
import { readDenseRequest } from "./dense-request";
import { denseServices, type DenseService } from "./dense-services";

const batchInputs = 32;

/** `POST /v3/openapi/workspaces/{workspace}/text-embedding/{service_id}`. */
export function createDenseEndpoint(embedDense: DenseEmbedder, strict: boolean): Endpoint {
  return {
    path: /^\/v3\/openapi\/workspaces\/(?<workspace>[^/]+)\/text-embedding\/(?<serviceId>[^/]+)$/,
    method: "POST",
    rateGroup: "text",
    async answer({ path, readBody, signal }) {
      const serviceId = path.serviceId ?? "";
      const service = findService(serviceId, strict);
      const request = readDenseRequest(await readBody(), service.dimension, batchInputs);
      const { vectors, tokens } = await embedDense(serviceId, service, request, signal);
      return platformAnswer(vectors, { token_count: tokens });
    },
  };
}

function findService(serviceId: string, strict: boolean): DenseService {
  const service = Object.hasOwn(denseServices, serviceId) ? denseServices[serviceId] : undefined;
  if (!service || (strict && service.onlyInBrief)) throw serviceIdNotExist();
  return service;
}
