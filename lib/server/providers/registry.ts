import "server-only";
import { alibabaDenseModels } from "@/lib/catalogue/alibaba-dense";
import {
  alibabaMultimodalModels,
  alibabaVideoIdsAsMultimodal,
} from "@/lib/catalogue/alibaba-multimodal";
import { alibabaSparseModels } from "@/lib/catalogue/alibaba-sparse";
import { builtinModels } from "@/lib/catalogue/builtin-models";
import { builtinSparseModels } from "@/lib/catalogue/builtin-sparse";
import { builtinVisualModels } from "@/lib/catalogue/builtin-visual";
import { splitModelReference, type ModelReference } from "@/lib/contract/model-reference";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import type { Kind } from "@/lib/contract/kind";
import { createEmulator } from "@/lib/emulator/emulator";
import { environment, type Environment } from "@/lib/server/env";
import { AppError } from "@/lib/server/http/app-error";
import type { AlibabaAccount } from "./alibaba/alibaba-account";
import { alibabaSource, type AlibabaServing } from "./alibaba/alibaba-source";
import { compatibleFacts, compatibleSource } from "./alibaba/compatible-source";
import { deploymentSource, type DeployedModel } from "./alibaba/deployment-source";
import { emulatedDeployments } from "./alibaba/emulated-deployments";
import { builtinSource } from "./builtin/builtin-source";
import { threadedModels, type BuiltinModels } from "./builtin/builtin-thread";
import type { ModelSource } from "./model-source";
import { sendOverNetwork } from "./network";
import { openaiSource } from "./openai/openai-source";
import type { SendRequest } from "./send-json";
import type { ModelFacts, ResolvedModel } from "./spec";
import { answeredBy } from "./web-request";

export interface Registry {
  /** Who serves a model, and how. Throws `unknown_model` or `not_configured`. */
  resolve(reference: ModelReference, column?: { hasImages: boolean }): ResolvedModel;
  /** All models with their readiness; asks OpenAI-compatible servers for theirs. */
  list(signal: AbortSignal): Promise<ModelsAnswer>;
  /** The kind of each provider's vectors; null where it is not ready. */
  providers(): readonly { provider: string; kind: Kind | null }[];
}

export interface RegistryDependencies {
  environment: Pick<
    Environment,
    "accounts" | "deployments" | "compatibleServers" | "prices" | "emulator" | "emulatorStrict"
  >;
  network: SendRequest;
  /** The built-in models, which the emulator makes its vectors from too. */
  builtin: BuiltinModels;
  /** The emulator; made from the built-in models when left out. */
  emulator?: SendRequest;
  /** Milliseconds since 1970. */
  now: () => number;
}

let shared: Registry | undefined;

/** The registry of this process, made at the first call. */
export function registry(): Registry {
  shared ??= createRegistry({
    environment: environment(),
    network: sendOverNetwork,
    builtin: threadedModels,
    now: Date.now,
  });
  return shared;
}

/** The modalities that `GET /api/models` lists, as far as the screens take them; the others can be asked for. */
const listedModalities: ReadonlySet<ModelFacts["modality"]> = new Set([
  "dense",
  "sparse",
  "multimodal",
]);

/** Chooses adapters and, for each, whether it speaks to the network or to the emulator. */
export function createRegistry(dependencies: RegistryDependencies): Registry {
  const sources = createSources(dependencies);
  const kinds = new Map(
    sources.flatMap(({ providers }) => providers.map(({ provider, kind }) => [provider, kind])),
  );
  const { prices } = dependencies.environment;
  return {
    resolve: (reference, { hasImages } = { hasImages: false }) => {
      const { provider, modelId } = splitModelReference(reference);
      const source = sources.find(({ providers }) =>
        providers.some((served) => served.provider === provider),
      );
      if (source === undefined) throw new AppError("unknown_model", { model: reference });
      const model = source.resolve({ provider, modelId, hasImages });
      return { ...model, facts: withConfiguredPrices(model.facts, prices) };
    },
    list: async (signal) => {
      const listings = await Promise.all(sources.map((source) => source.list(signal)));
      return {
        models: listings
          .flatMap(({ models }) => models)
          .filter(({ modality }) => listedModalities.has(modality))
          .map((model) => withConfiguredPrices(model, prices)),
        openProviders: listings
          .flatMap(({ open }) => open)
          .map((open) => ({ ...open, kind: kinds.get(open.provider) ?? null })),
      };
    },
    providers: () => [...kinds].map(([provider, kind]) => ({ provider, kind })),
  };
}

/** In the order of the picker. */
function createSources(dependencies: RegistryDependencies): readonly ModelSource[] {
  const { network, now, builtin } = dependencies;
  const { compatibleServers } = dependencies.environment;
  const serving = alibabaServing(dependencies);
  return [
    alibabaSource(alibabaModels, alibabaVideoIdsAsMultimodal, serving),
    deploymentSource(deployedModels(dependencies.environment, serving), serving?.kind ?? null),
    compatibleSource(compatibleModels, serving),
    ...compatibleServers.map((server) => openaiSource(server, { send: network, now })),
    builtinSource(localModels, builtin),
  ];
}

const alibabaModels: readonly ModelFacts[] = [
  ...alibabaDenseModels.map(withImagesOfTwin),
  ...alibabaSparseModels,
  ...alibabaMultimodalModels,
];

const localModels = [...builtinModels, ...builtinSparseModels, ...builtinVisualModels];

/** The services that the documentation has for the OpenAI-compatible mode. */
const compatibleModels = alibabaDenseModels
  .filter(({ modelId }) => /^ops-text-embedding-(?:(?:zh-|en-)?001|002)$/.test(modelId))
  .map(compatibleFacts);

/** The brief lists two ids as dense and as multimodal: one entry, which takes images too. */
function withImagesOfTwin(facts: ModelFacts): ModelFacts {
  const twin = alibabaVideoIdsAsMultimodal.find(({ modelId }) => modelId === facts.modelId);
  return { ...facts, accepts: twin?.accepts ?? facts.accepts };
}

/** Real accounts, else the emulator; null when there is neither a key nor leave to emulate. */
function alibabaServing(dependencies: RegistryDependencies): AlibabaServing | null {
  const { accounts, emulator } = dependencies.environment;
  const { network: send, now } = dependencies;
  if (emulator !== "always" && accounts.length > 0) {
    return {
      kind: "real",
      accounts: accounts.map((account) => ({ ...account, send, now, inFlight: 64 })),
    };
  }
  if (emulator === "never") return null;
  return { kind: "emulated", accounts: [emulatedAccount(dependencies)] };
}

/** No one listens at this address: the emulator is called as a function. */
function emulatedAccount(dependencies: RegistryDependencies): AlibabaAccount {
  const { builtin, now, environment: configured } = dependencies;
  return {
    name: null,
    origin: "http://emulator.invalid",
    workspace: "default",
    key: "emulated",
    rates: null,
    inFlight: 8,
    send:
      dependencies.emulator ??
      answeredBy(createEmulator({ ...builtin, strict: configured.emulatorStrict })),
    now,
  };
}

/** The configured deployments on real accounts, or the two that the emulator has. */
function deployedModels(
  { deployments }: RegistryDependencies["environment"],
  serving: AlibabaServing | null,
): DeployedModel[] {
  if (serving === null) return [];
  const [first] = serving.accounts;
  if (serving.kind === "emulated") return first === undefined ? [] : emulatedDeployments(first);
  return deployments.flatMap(({ account: { name }, price, ...deployment }) => {
    const account = serving.accounts.find((one) => one.name === name);
    const prices = price === null ? [] : [{ ...price, standing: "configured" as const }];
    return account === undefined ? [] : { ...deployment, account, prices };
  });
}

function withConfiguredPrices<Model extends Pick<ModelFacts, "reference" | "prices">>(
  model: Model,
  configured: Environment["prices"],
): Model {
  const own = configured.filter((price) => price.model === model.reference);
  if (own.length === 0) return model;
  const prices = own.map(({ amount, unit, currency, date, source }) => {
    return { amount, unit, currency, date, source, standing: "configured" as const };
  });
  return { ...model, prices: [...prices, ...model.prices] };
}
