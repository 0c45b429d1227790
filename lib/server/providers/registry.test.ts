import { describe, expect, it } from "vitest";
import { modelsAnswerSchema } from "@/lib/contract/models-answer";
import { readAccounts } from "@/lib/server/configuration/accounts";
import { configurationSchema } from "@/lib/server/configuration/configuration-schema";
import { readDeployments } from "@/lib/server/configuration/deployments";
import { readEnvironment } from "@/lib/server/env";
import { createRegistry, type Registry } from "./registry";
import type { SendRequest } from "./send-json";

const key = "OS-canary-4711";
const paid = { OPENSEARCH_API_KEY: key, OPENSEARCH_ENDPOINT: "https://platform.example" };
const answer = { result: { embeddings: [{ index: 0, embedding: [1] }] } };

const notUsed = async () => Promise.reject(new Error("not used here"));
const { signal } = new AbortController();

/** A registry whose network and emulator only note which address they were called at. */
function registryOf(source: Record<string, string>): { registry: Registry; called: string[] } {
  const called: string[] = [];
  const noting =
    (name: string): SendRequest =>
    async (request) => {
      called.push(`${name} ${request.headers.Authorization} ${request.url}`);
      return Response.json(answer);
    };
  const registry = createRegistry({
    environment: readEnvironment(source),
    network: noting("network"),
    emulator: noting("emulator"),
    builtin: { embed: notUsed, embedSparse: notUsed, embedVisual: notUsed },
    now: () => 0,
  });
  return { registry, called };
}

async function callOf(source: Record<string, string>): Promise<string> {
  const { registry, called } = registryOf(source);
  const { routes, facts } = registry.resolve("alibaba:ops-text-embedding-002");
  const inputs = [{ text: "a", image: null }];
  const call = { modelId: facts.modelId, role: null, dimension: null, inputs };
  for (const { adapter } of routes) await adapter.embed(call, { signal });
  return called.join();
}

describe("where Alibaba's models are served", () => {
  it("is the platform with a key", async () => {
    expect(registryOf(paid).registry.resolve("alibaba:ops-text-embedding-002").kind).toBe("real");
    expect(await callOf(paid)).toContain(`network Bearer ${key} https://platform.example/v3/`);
  });

  it.each([
    ["without a key", {}],
    ["with a key that EMULATOR=always leaves unused", { ...paid, EMULATOR: "always" }],
    ["without a key when the emulator is asked for", { EMULATOR: "always" }],
  ])("is the emulator %s, which never sees a key", async (_, source) => {
    const { registry } = registryOf(source);
    expect(registry.resolve("alibaba:ops-text-embedding-002").kind).toBe("emulated");
    const call = await callOf(source);
    expect(call).toMatch(/^emulator /);
    expect(call).not.toContain(key);
  });

  it("is nowhere without a key and without leave to emulate", async () => {
    const { registry } = registryOf({ EMULATOR: "never" });
    expect(() => registry.resolve("alibaba:ops-text-embedding-002")).toThrow(/OPENSEARCH_API_KEY/);
    const listed = await registry.list(signal);
    const alibaba = listed.models.filter(({ provider }) => provider === "alibaba");
    expect(alibaba.length).toBeGreaterThan(0);
    expect(alibaba.every(({ kind, notReady }) => kind === null && notReady !== null)).toBe(true);
    expect(listed.openProviders).toEqual([{ provider: "alibaba", kind: null, problem: null }]);
  });
});

describe("which models are served", () => {
  const { registry } = registryOf({});

  it("lists the catalogue as the contract has it", async () => {
    const listed = modelsAnswerSchema.parse(await registry.list(signal));
    expect(listed.models.map(({ reference }) => reference)).toContain("builtin:static-256");
    expect(listed.models.every(({ kind, notReady }) => kind !== null && notReady === null)).toBe(
      true,
    );
  });

  it("serves any other service id of Alibaba with unknown facts and the account's limits", () => {
    const { facts, routes } = registry.resolve("alibaba:my-own.service_1");
    expect(facts).toMatchObject({
      modelId: "my-own.service_1",
      dimension: { value: null, standing: "unknown" },
      batchInputs: 32,
      prices: [],
    });
    expect(routes.map(({ limit }) => limit.id)).toEqual(["emulator text"]);
    const [paidRoute] = registryOf(paid).registry.resolve("alibaba:x").routes;
    expect(paidRoute?.limit.requestsPerSecond).toBe(50);
  });

  it.each(["builtin:nothing", "nobody:ops-text-embedding-002"])("does not know %s", (reference) => {
    expect(() => registry.resolve(reference)).toThrow(reference);
  });

  it("keeps vectors of two workspaces, and of the emulator, apart", () => {
    const identity = (source: Record<string, string>) =>
      registryOf(source).registry.resolve("alibaba:ops-text-embedding-002").endpointIdentity;
    const identities = [
      identity({}),
      identity(paid),
      identity({ ...paid, AISEARCH_WORKSPACE: "b" }),
    ];
    expect(new Set(identities).size).toBe(3);
    expect(identities.join()).not.toContain(key);
  });
});

describe("what the configuration file adds", () => {
  const price = { amount: 0.0001, unit: "request", date: "2026-11-23", source: "our contract" };
  const configured = configurationSchema.parse({
    accounts: ["a", "b"].map((name) => ({
      name,
      key: `OS-${name}`,
      endpoint: `https://${name}.example`,
    })),
    deployments: [{ name: "mine", id: "dep-1", token: "T", account: "b", form: "typed", price }],
    prices: [{ ...price, unit: "1000-tokens", model: "alibaba:ops-text-embedding-002" }],
  });
  const accounts = readAccounts({}, configured, [], []);
  const registry = createRegistry({
    environment: {
      ...readEnvironment({}),
      accounts,
      deployments: readDeployments(configured, accounts, {}, []),
      prices: configured.prices,
    },
    network: notUsed,
    builtin: { embed: notUsed, embedSparse: notUsed, embedVisual: notUsed },
    now: () => 0,
  });

  it("is a route for every account, each with limits of its own for every kind of API", () => {
    const limitsOf = (reference: string) =>
      registry
        .resolve(reference)
        .routes.map(({ account, limit }) => [account, limit.requestsPerSecond]);
    expect(limitsOf("alibaba:ops-text-embedding-002")).toEqual([
      ["a", 50],
      ["b", 50],
    ]);
    expect(limitsOf("alibaba:ops-m2-encoder")).toEqual([
      ["a", 10],
      ["b", 10],
    ]);
    expect(limitsOf("deployment:mine")).toEqual([["b", 100]]);
    const ids = ["alibaba:ops-text-embedding-002", "alibaba:ops-text-sparse-embedding-001"].flatMap(
      (reference) => registry.resolve(reference).routes.map(({ limit }) => limit.id),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it("is a deployment as a model, in place of the emulated ones", () => {
    const { facts, oneKindACall, kind } = registry.resolve("deployment:mine");
    expect(facts).toMatchObject({
      accepts: { text: true, image: true, textWithImage: false },
      batchInputs: 16,
      prices: [{ amount: 0.0001, unit: "request", currency: null }],
    });
    expect({ oneKindACall, kind }).toEqual({ oneKindACall: true, kind: "real" });
    expect(() => registry.resolve("deployment:emulated-text")).toThrow("deployment:emulated-text");
  });

  it("is prices, which stand before those of the catalogue, and the accounts' names", async () => {
    const { models } = await registry.list(signal);
    const listed = models.find(({ reference }) => reference === "alibaba:ops-text-embedding-002");
    expect(listed?.prices.map(({ source }) => source)).toEqual(["our contract", "Project brief"]);
    expect(listed?.accounts).toEqual(["a", "b"]);
  });
});

describe("an id that the brief lists as dense and as multimodal", () => {
  const { registry, called } = registryOf({});

  it.each([
    [false, "text-embedding"],
    [true, "multi-modal-embedding"],
  ])("is asked by the API of the column's inputs (images: %s)", async (hasImages, api) => {
    const { routes } = registry.resolve("alibaba:wan2.7-t2v", { hasImages });
    const inputs = [{ text: "a", image: null }];
    const call = { modelId: "wan2.7-t2v", role: null, dimension: null, inputs };
    await routes[0]?.adapter.embed(call, { signal });
    expect(called.at(-1)).toContain(`/${api}/wan2.7-t2v`);
  });
});
