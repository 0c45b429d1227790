import "server-only";
import type { ModelSource } from "../model-source";
import { openaiEmbeddings, type OpenaiConnection, type RolePrefixes } from "../openai-embeddings";
import type { SendRequest } from "../send-json";
import type { ModelFacts, ResolvedModel } from "../spec";
import { createDiscovery } from "./discover-models";

export interface OpenaiServer {
  /** The provider's name in model references. */
  name: string;
  baseUrl: string;
  key: string | null;
  models: readonly OpenaiModel[];
  discover: boolean;
  batchInputs: number;
}

/** What whoever runs this server says of a model. */
export interface OpenaiModel {
  id: string;
  dimension?: number;
  inputTokens?: number;
  prefixes?: RolePrefixes;
  prices: readonly Omit<ModelFacts["prices"][number], "standing">[];
}

const batchBytes = 8_000_000;
const inFlight = 8;
const source = "Configuration of this server";
const unknown = { value: null, standing: "unknown", source: null } as const;

/** The models of one OpenAI-compatible server: those that are configured, and those that it names itself. */
export function openaiSource(
  server: OpenaiServer,
  { send, now }: { send: SendRequest; now: () => number },
): ModelSource {
  const modelOf = (id: string): OpenaiModel =>
    server.models.find((model) => model.id === id) ?? { id, prices: [] };
  const connection: OpenaiConnection = {
    baseUrl: server.baseUrl,
    key: server.key,
    send,
    now,
    prefixesOf: (id) => modelOf(id).prefixes ?? null,
  };
  const discover = server.discover ? createDiscovery(connection) : null;
  const resolve = resolver(server, connection);
  return {
    providers: [{ provider: server.name, kind: "real" }],
    list: async (signal) => {
      const { modelIds, problem } = (await discover?.(signal)) ?? { modelIds: [], problem: null };
      const ids = new Set([...server.models.map(({ id }) => id), ...modelIds]);
      return {
        models: [...ids].map((id) => ({
          ...factsOf(server, modelOf(id)),
          kind: "real" as const,
          notReady: null,
          accounts: [],
        })),
        open: [{ provider: server.name, problem: problem?.toApiError() ?? null }],
      };
    },
    resolve: ({ modelId }) => resolve(modelOf(modelId)),
  };
}

function resolver(
  server: OpenaiServer,
  connection: OpenaiConnection,
): (model: OpenaiModel) => ResolvedModel {
  const { name } = server;
  const adapter = openaiEmbeddings(connection);
  const limit = { id: name, requestsPerSecond: null, inFlight };
  const routes = [{ id: name, account: null, adapter, limit }];
  return (model) => ({
    facts: factsOf(server, model),
    kind: "real",
    routes,
    oneKindACall: false,
    // Another prefix makes another vector, so it is part of what answers.
    endpointIdentity: `${server.baseUrl} ${JSON.stringify(model.prefixes ?? null)}`,
  });
}

function factsOf(
  { name, batchInputs }: OpenaiServer,
  { id, dimension, inputTokens, prefixes, prices }: OpenaiModel,
): ModelFacts {
  const told = <Value>(value: Value | undefined) =>
    value === undefined ? unknown : { value, standing: "configured" as const, source };
  return {
    reference: `${name}:${id}`,
    provider: name,
    modelId: id,
    modality: "dense",
    accepts: { text: true, image: false, textWithImage: false },
    dimension: told(dimension),
    dimensionChoices: [],
    dimensionRequest: "any",
    inputTokenLimit: told(inputTokens),
    languages: unknown,
    acceptsRole: prefixes !== undefined,
    batchInputs,
    batchBytes,
    requestsPerSecond: unknown,
    prices: prices.map((price) => ({ ...price, standing: "configured" })),
    remark: null,
  };
}
