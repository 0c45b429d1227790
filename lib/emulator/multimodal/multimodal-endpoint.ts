import { platformAnswer, type Usage } from "../answer/platform-answer";
import type { Endpoint } from "../endpoint";
import { serviceIdNotExist } from "../http/platform-error";
import { imageNote } from "./image-note";
import type { MultimodalEmbedder, MultimodalVectors } from "./multimodal-embedder";
import { readMultimodalRequest } from "./multimodal-request";
import { multimodalServices, type MultimodalService, type UsageForm } from "./multimodal-services";

/** `POST /v3/openapi/workspaces/{workspace}/multi-modal-embedding/{service_id}`. */
export function createMultimodalEndpoint(
  embedMultimodal: MultimodalEmbedder,
  strict: boolean,
): Endpoint {
  return {
    path: /^\/v3\/openapi\/workspaces\/(?<workspace>[^/]+)\/multi-modal-embedding\/(?<serviceId>[^/]+)$/,
    method: "POST",
    rateGroup: "multimodal",
    async answer({ path, readBody, signal }) {
      const serviceId = path.serviceId ?? "";
      const service = findService(serviceId, strict);
      const inputs = readMultimodalRequest(await readBody(), service.textWithImage);
      const embedded = await embedMultimodal(serviceId, service, inputs, signal);
      return {
        ...platformAnswer(embedded.vectors, usageOf(embedded, service.usage)),
        headers: imageNote(embedded.fromAddress),
      };
    },
  };
}

function findService(serviceId: string, strict: boolean): MultimodalService {
  const known = Object.hasOwn(multimodalServices, serviceId);
  const service = known ? multimodalServices[serviceId] : undefined;
  if (!service || (strict && service.onlyInBrief)) throw serviceIdNotExist();
  return service;
}

function usageOf({ textTokens, imageTokens, images }: MultimodalVectors, form: UsageForm): Usage {
  if (form === "token-and-image-count") return { token_count: textTokens, image: images };
  const total = textTokens + imageTokens;
  return { token_count: total, text_token: textTokens, image_token: imageTokens };
}
