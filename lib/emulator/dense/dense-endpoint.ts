import type { BuiltinEmbed } from "@/lib/builtin/builtin-embed";
import type { Endpoint } from "../endpoint";
import { serviceIdNotExist } from "../http/platform-error";
import { readTokens } from "../tokens/read-tokens";
import { createDenseArranger, type BuiltinRows, type DenseArranger } from "./dense-arranger";
import { readDenseRequest, type DenseRequest } from "./dense-request";
import { denseServices, type DenseService } from "./dense-services";

/** `POST /v3/openapi/workspaces/{workspace}/text-embedding/{service_id}`. */
export function createDenseEndpoint(embed: BuiltinEmbed, strict: boolean): Endpoint {
  const arrangerOf = rememberArrangers();
  return {
    path: /^\/v3\/openapi\/workspaces\/(?<workspace>[^/]+)\/text-embedding\/(?<serviceId>[^/]+)$/,
    async answer({ path, readBody, signal }) {
      const serviceId = path.serviceId ?? "";
      const service = findService(serviceId, strict);
      const request = readDenseRequest(await readBody(), service.dimension);
      const read = request.texts.map((text) => {
        return readTokens(text, service.tokenRule, service.tokenLimit);
      });
      const texts = read.map(({ text }) => text);
      const rows = await embedRows(embed, service, { ...request, texts }, signal);
      const arrange = arrangerOf(serviceId, service);
      return {
        usage: { token_count: read.reduce((sum, { tokens }) => sum + tokens, 0) },
        result: {
          embeddings: texts.map((_, index) => ({
            index,
            embedding: writeVector(arrange(rows, index, request.inputType, request.dimension)),
          })),
        },
      };
    },
  };
}

function findService(serviceId: string, strict: boolean): DenseService {
  const service = Object.hasOwn(denseServices, serviceId) ? denseServices[serviceId] : undefined;
  if (!service || (strict && service.onlyInBrief)) throw serviceIdNotExist();
  return service;
}

/** An arranger is made when its service is first called, and kept. */
function rememberArrangers(): (serviceId: string, service: DenseService) => DenseArranger {
  const arrangers = new Map<string, DenseArranger>();
  return (serviceId, service) => {
    const arranger = arrangers.get(serviceId) ?? createDenseArranger(serviceId, service);
    arrangers.set(serviceId, arranger);
    return arranger;
  };
}

async function embedRows(
  embed: BuiltinEmbed,
  service: DenseService,
  { texts, inputType }: DenseRequest,
  signal: AbortSignal,
): Promise<BuiltinRows> {
  const role = inputType === "query" ? service.queryAs : "document";
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

/** Eight decimals, near float32's own precision here, make the JSON half as long as a float64's digits. */
function writeVector(vector: Float32Array): number[] {
  return Array.from(vector, (value) => Math.round(value * 1e8) / 1e8);
}
