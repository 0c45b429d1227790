import { beforeAll, describe, expect, it } from "vitest";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels, type LoadedBuiltinModels } from "@/lib/emulator/load-builtin-models";
import { readEnvironment, type Environment } from "@/lib/server/env";
import { createRegistry } from "@/lib/server/providers/registry";
import type { SendRequest } from "@/lib/server/providers/send-json";
import { answeredBy } from "@/lib/server/providers/web-request";
import {
  dependenciesOver,
  eventsOf,
  eventsOfType,
  requestFor,
  vectorsOf,
} from "./testing/embed-column";

let models: LoadedBuiltinModels;

beforeAll(async () => {
  models = await loadBuiltinModels();
});

const rates = { text: 50, sparse: 50, multimodal: 10, deployment: 100 };

/** Accounts with a key and an address of their own each, and what each was asked. */
function accountsOver(servers: Readonly<Record<string, { faults?: string; qps?: number }>>) {
  const calls = new Map<string, number>(Object.keys(servers).map((name) => [name, 0]));
  const emulators = new Map<string, SendRequest>();
  for (const [name, { faults = "" }] of Object.entries(servers)) {
    emulators.set(`OS-${name}`, answeredBy(createEmulator({ ...models, strict: true, faults })));
  }
  const network: SendRequest = async (request) => {
    const key = request.headers.Authorization?.replace("Bearer ", "") ?? "";
    const name = key.replace("OS-", "");
    calls.set(name, (calls.get(name) ?? 0) + 1);
    const emulator = emulators.get(key);
    if (emulator === undefined) throw new Error(`no account has the key ${key}`);
    return emulator(request);
  };
  const accounts = Object.entries(servers).map(([name, { qps = 50 }]) => ({
    name,
    key: `OS-${name}`,
    origin: `http://${name}.example`,
    workspace: "default",
    rates: { ...rates, text: qps },
  }));
  const environment: Environment = { ...readEnvironment({}), accounts };
  const notUsed = async () => Promise.reject(new Error("not used here"));
  const builtin = { embed: notUsed, embedSparse: notUsed, embedVisual: notUsed };
  const registry = createRegistry({ environment, network, builtin, now: Date.now });
  return { dependencies: dependenciesOver(network, { registry }), calls };
}

function words(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `sentence number ${at}`);
}

describe("a column over several accounts", () => {
  it("is spread by how much each may send, and says which one answered", async () => {
    const { dependencies, calls } = accountsOver({ large: { qps: 40 }, small: { qps: 10 } });
    const events = await eventsOf(requestFor(words(1_600)), dependencies);
    expect(vectorsOf(events).size).toBe(1_600);
    expect(calls.get("small")).toBeGreaterThan(5);
    expect(calls.get("large")).toBeGreaterThan(2 * (calls.get("small") ?? 0));
    const named = eventsOfType(events, "batch").map(({ account }) => account);
    expect(new Set(named)).toEqual(new Set(["large", "small"]));
  });

  it.each([
    ["401", "vendor_unauthorized"],
    ["quota", "vendor_quota_exhausted"],
  ])(
    "loses nothing when one account answers %s, and leaves that account alone",
    async (fault, code) => {
      const { dependencies, calls } = accountsOver({ broken: { faults: fault }, good: {} });
      const events = await eventsOf(requestFor(words(640)), dependencies);
      expect(vectorsOf(events).size).toBe(640);
      const retries = eventsOfType(events, "retry");
      expect(retries.length).toBeGreaterThan(0);
      for (const { account, delayMs, error } of retries) {
        expect({ account, delayMs, code: error.code }).toEqual({
          account: "broken",
          delayMs: 0,
          code,
        });
      }
      const before = calls.get("broken");
      await eventsOf(requestFor(words(64)), dependencies);
      expect(calls.get("broken")).toBe(before);
    },
  );

  it("asks another account where one may not use the service, in this column alone", async () => {
    const { dependencies } = accountsOver({ closed: { faults: "403" }, open: {} });
    const events = await eventsOf(requestFor(words(320)), dependencies);
    expect(vectorsOf(events).size).toBe(320);
    const [retry] = eventsOfType(events, "retry");
    expect(retry).toMatchObject({ account: "closed", error: { code: "vendor_forbidden" } });
    expect(dependencies.accountHealth.isOut("alibaba closed http://closed.example")).toBe(false);
  });

  it("fails with the last account's words when none is left, asking each once", async () => {
    const { dependencies, calls } = accountsOver({ a: { faults: "401" }, b: { faults: "401" } });
    const events = await eventsOf(requestFor(words(3)), dependencies);
    expect(eventsOfType(events, "failure")).toMatchObject([
      { indices: [0, 1, 2], error: { code: "vendor_unauthorized" } },
    ]);
    expect([...calls.values()]).toEqual([1, 1]);
  });

  it("tries again when all accounts are out, and takes one back that succeeds", async () => {
    const { dependencies, calls } = accountsOver({ mended: {} });
    const id = "alibaba mended http://mended.example";
    dependencies.accountHealth.note(id, "vendor_unauthorized");
    const events = await eventsOf(requestFor(words(3)), dependencies);
    expect(vectorsOf(events).size).toBe(3);
    expect(calls.get("mended")).toBe(1);
    expect(dependencies.accountHealth.isOut(id)).toBe(false);
  });
});
