import "server-only";
import { alibabaDenseModels } from "@/lib/catalogue/alibaba-dense";
import { builtinModels } from "@/lib/catalogue/builtin-models";
import type { ModelFacts } from "@/lib/catalogue/model-facts";
import type { Kind } from "@/lib/contract/kind";
import { splitModelReference, type ModelReference } from "@/lib/contract/model-reference";
import type { ModelsAnswer } from "@/lib/contract/models-answer";
import { createEmulator } from "@/lib/emulator/emulator";
import { environment, type Environment } from "@/lib/server/env";
import { AppError } from "@/lib/server/http/app-error";
import { alibabaDense } from "./alibaba/alibaba-dense";
import { unknownModel } from "./alibaba/unknown-model";
import { createBuiltinAdapter } from "./builtin/builtin-adapter";
import { embedInThread } from "./builtin/builtin-thread";
import type { SendRequest } from "./post-json";
import type { EmbeddingAdapter } from "./spec";

/** Whose limit a call counts towards. */
export interface RateAccount {
  id: string;
  /** Null where there is no limit. */
  requestsPerSecond: number | null;
  /** Calls that may be under way at once. */
  inFlight: number;
}

/** A model together with who serves it. */
export interface ResolvedModel {
  facts: ModelFacts;
  adapter: EmbeddingAdapter;
  kind: Kind;
  account: RateAccount;
  /** Which service answers under the reference, so that vectors of two services are never mixed up. */
  endpointIdentity: string;
}

export interface Registry {
  /** Who serves a model, and how. Throws `unknown_model` or `not_configured`. */
  resolve(reference: ModelReference): ResolvedModel;
  /** All models of the catalogue with their readiness. */
  list(): ModelsAnswer;
}

export interface RegistryDependencies {
  environment: Pick<Environment, "alibaba" | "emulator" | "emulatorStrict">;
  network: SendRequest;
  /** The built-in models, which the emulator makes its vectors from too. */
  embedBuiltin: typeof embedInThread;
  /** The emulator; made from `embedBuiltin` when left out. */
  emulator?: SendRequest;
  /** Milliseconds since 1970. */
  now: () => number;
}

let shared: Registry | undefined;

/** The registry of this process, made at the first call. */
export function registry(): Registry {
  shared ??= createRegistry({
    environment: environment(),
    network: (request) => fetch(request),
    embedBuiltin: embedInThread,
    now: Date.now,
  });
  return shared;
}

/** Chooses adapters and, for each, whether it speaks to the network or to the emulator. */
export function createRegistry(dependencies: RegistryDependencies): Registry {
  const serveAlibaba = alibabaServer(dependencies);
  const serveBuiltin = builtinServer(dependencies);
  const alibabaKind = serveAlibaba?.kind ?? null;
  return {
    resolve: (reference) => {
      const { provider, modelId } = splitModelReference(reference);
      if (provider === "builtin") {
        const facts = builtinModels.find((model) => model.modelId === modelId);
        if (facts !== undefined) return serveBuiltin(facts);
      }
      if (provider === "alibaba") {
        const known = alibabaDenseModels.find((model) => model.modelId === modelId);
        if (serveAlibaba === null) {
          throw new AppError("not_configured", { model: reference, problem: missingKey });
        }
        return serveAlibaba.serve(known ?? unknownModel(modelId));
      }
      throw new AppError("unknown_model", { model: reference });
    },
    list: () => ({
      models: [
        ...alibabaDenseModels.map((facts) => ({
          ...facts,
          kind: alibabaKind,
          notReady: alibabaKind === null ? missingKey : null,
        })),
        ...builtinModels.map((facts) => ({ ...facts, kind: "local" as const, notReady: null })),
      ],
      openProviders: [{ provider: "alibaba", kind: alibabaKind }],
    }),
  };
}

const missingKey =
  "set OPENSEARCH_API_KEY and OPENSEARCH_ENDPOINT, or EMULATOR=auto for emulated vectors";

interface Server {
  kind: Kind;
  serve: (facts: ModelFacts) => ResolvedModel;
}

/** Null when there is neither a key nor leave to emulate. */
function alibabaServer(dependencies: RegistryDependencies): Server | null {
  const { alibaba, emulator } = dependencies.environment;
  if (emulator !== "always" && alibaba !== null) return realAlibaba(dependencies, alibaba);
  return emulator === "never" ? null : emulatedAlibaba(dependencies);
}

function realAlibaba(
  { network, now }: RegistryDependencies,
  account: NonNullable<Environment["alibaba"]>,
): Server {
  const adapter = alibabaDense({ ...account, send: network, now });
  return {
    kind: "real",
    serve: (facts) => ({
      facts,
      adapter,
      kind: "real",
      account: {
        id: `alibaba ${account.origin}`,
        requestsPerSecond: facts.requestsPerSecond.value,
        inFlight: 64,
      },
      endpointIdentity: `${account.origin}/${account.workspace}`,
    }),
  };
}

function emulatedAlibaba({
  environment: { emulatorStrict },
  embedBuiltin,
  emulator,
  now,
}: RegistryDependencies): Server {
  const send = emulator ?? createEmulator({ embed: embedBuiltin, strict: emulatorStrict });
  // No one listens at this address: the emulator is called as a function.
  const address = { origin: "http://emulator.invalid", workspace: "default", key: "emulated" };
  const adapter = alibabaDense({ ...address, send, now });
  return {
    kind: "emulated",
    serve: (facts) => ({
      facts,
      adapter,
      kind: "emulated",
      account: { id: "emulator", requestsPerSecond: null, inFlight: 8 },
      endpointIdentity: "emulator",
    }),
  };
}

/** One thread computes, so more calls under way than this would only wait in memory. */
function builtinServer({ embedBuiltin }: RegistryDependencies): Server["serve"] {
  const adapter = createBuiltinAdapter(embedBuiltin);
  return (facts) => ({
    facts,
    adapter,
    kind: "local",
    account: { id: "builtin", requestsPerSecond: null, inFlight: 4 },
    endpointIdentity: "builtin",
  });
}
