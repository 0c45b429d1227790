import "server-only";
import { AppError } from "@/lib/server/http/app-error";
import type { ModelSource } from "../model-source";
import { openaiEmbeddings } from "../openai-embeddings";
import type { ModelFacts, Route } from "../spec";
import { accountId, endpointIdentity, namesOf, rateAccount } from "./alibaba-account";
import type { AlibabaAccount } from "./alibaba-account";
import { notConfigured, type AlibabaServing } from "./alibaba-source";

const provider = "alibaba-compatible";

/**
 * The platform's own OpenAI-compatible mode, under `alibaba-compatible:<service id>`: the same services
 * without roles. Alibaba Cloud help: text-vectorization.
 */
export function compatibleSource(
  models: readonly ModelFacts[],
  serving: AlibabaServing | null,
): ModelSource {
  const kind = serving?.kind ?? null;
  const accounts = serving === null ? [] : namesOf(serving.accounts);
  const routes = serving?.accounts.map(routeOf) ?? [];
  return {
    providers: [{ provider, kind }],
    list: async () => ({
      models: models.map((facts) => {
        const notReady = serving === null ? notConfigured(facts).toApiError() : null;
        return { ...facts, kind, notReady, accounts };
      }),
      open: [],
    }),
    resolve: ({ modelId }) => {
      const facts = models.find((model) => model.modelId === modelId);
      if (facts === undefined) {
        throw new AppError("unknown_model", { model: `${provider}:${modelId}` });
      }
      if (serving === null) {
        throw notConfigured(facts);
      }
      return {
        facts,
        kind: serving.kind,
        routes,
        oneKindACall: false,
        endpointIdentity: `${endpointIdentity(serving.accounts)} compatible-mode`,
      };
    },
  };
}

/** The facts of a service in this mode, which has no roles. */
export function compatibleFacts(facts: ModelFacts): ModelFacts {
  const { modelId } = facts;
  return { ...facts, provider, reference: `${provider}:${modelId}`, acceptsRole: false };
}

function routeOf(account: AlibabaAccount): Route {
  const { origin, key, send, now, timeoutMs } = account;
  const adapter = openaiEmbeddings({
    baseUrl: `${origin}/compatible-mode/v1`,
    key,
    send,
    now,
    timeoutMs,
    prefixesOf: () => null,
  });
  const limit = rateAccount(account, "text");
  return { id: accountId(account), account: account.name, adapter, limit };
}
