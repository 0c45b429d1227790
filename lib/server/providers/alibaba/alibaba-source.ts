import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { ModelSource } from "../model-source";
import type { EmbeddingAdapter, ModelFacts, ResolvedModel, Route } from "../spec";
import {
  accountId,
  endpointIdentity,
  namesOf,
  rateAccount,
  type AlibabaAccount,
  type RateGroup,
} from "./alibaba-account";
import type { AlibabaConnection } from "./alibaba-connection";
import { alibabaDense } from "./alibaba-dense";
import { alibabaMultimodal } from "./alibaba-multimodal";
import { alibabaSparse } from "./alibaba-sparse";
import { unknownModel } from "./unknown-model";

/** Who answers for Alibaba: real accounts, or the emulator as the only one; null when nobody does. */
export interface AlibabaServing {
  kind: ResolvedModel["kind"];
  accounts: readonly AlibabaAccount[];
}

interface Service {
  group: RateGroup;
  adapter: (connection: AlibabaConnection) => EmbeddingAdapter;
}

const services: Record<ModelFacts["modality"], Service> = {
  dense: { group: "text", adapter: alibabaDense },
  sparse: { group: "sparse", adapter: alibabaSparse },
  multimodal: { group: "multimodal", adapter: alibabaMultimodal },
};

/**
 * The services of the platform's workspaces: those of the catalogue, and any other id as a dense one.
 * @param multimodalTwins what those ids of `models` are for columns with images that have two APIs
 */
export function alibabaSource(
  models: readonly ModelFacts[],
  multimodalTwins: readonly ModelFacts[],
  serving: AlibabaServing | null,
): ModelSource {
  const kind = serving?.kind ?? null;
  const accounts = serving === null ? [] : namesOf(serving.accounts);
  const routesOf = serving === null ? null : routesByModality(serving.accounts);
  return {
    providers: [{ provider: "alibaba", kind }],
    list: async () => ({
      models: models.map((facts) => {
        const notReady = serving === null ? notConfigured(facts).toApiError() : null;
        return { ...facts, kind, notReady, accounts };
      }),
      open: [{ provider: "alibaba", problem: null }],
    }),
    resolve: ({ modelId, hasImages }): ResolvedModel => {
      const known = hasImages ? [...multimodalTwins, ...models] : models;
      const facts = known.find((model) => model.modelId === modelId) ?? unknownModel(modelId);
      if (serving === null || routesOf === null) {
        throw notConfigured(facts);
      }
      return {
        facts,
        kind: serving.kind,
        routes: routesOf[facts.modality],
        oneKindACall: false,
        endpointIdentity: endpointIdentity(serving.accounts),
      };
    },
  };
}

/** That there is neither a key for a model nor leave to emulate it. */
export function notConfigured({ reference }: ModelFacts): AppError {
  return new AppError("not_configured", { model: reference, problem: "missing_key" });
}

function routesByModality(
  accounts: readonly AlibabaAccount[],
): Record<ModelFacts["modality"], readonly Route[]> {
  const routes = ({ group, adapter }: Service): Route[] =>
    accounts.map((account) => ({
      id: accountId(account),
      account: account.name,
      adapter: adapter(account),
      limit: rateAccount(account, group),
    }));
  return {
    dense: routes(services.dense),
    sparse: routes(services.sparse),
    multimodal: routes(services.multimodal),
  };
}
