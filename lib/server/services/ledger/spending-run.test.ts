import { expect, it } from "vitest";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels } from "@/lib/emulator/load-builtin-models";
import { textsOfKinds } from "@/lib/inputs/testing/texts-of-kinds";
import { tokenRuleOf } from "@/lib/inputs/token-rules";
import { seededRandom } from "@/lib/maths/seeded-random";
import type { Store } from "@/lib/server/store/store";
import { onEachEngine } from "@/lib/server/store/testing/on-each-engine";
import { answeredBy } from "@/lib/server/providers/web-request";
import {
  dependenciesOver,
  eventsOf,
  eventsOfType,
  requestFor,
} from "../embed/testing/embed-column";
import { embeddingInput } from "../embed/embedding-input";
import { noBudget } from "../embed/no-budget";
import { estimateInputs } from "../embed/prior-estimates";
import { createEstimates } from "../estimates/store-estimates";
import type { Budgets } from "./caps";
import { createBudget } from "./store-budget";
import { createLedger } from "./store-ledger";
import { noBudgets, rowsOf, spendingIn } from "./testing/planned-call";

const models = [
  "alibaba:ops-text-embedding-001",
  "alibaba:ops-text-embedding-zh-001",
  "alibaba:ops-qwen3-embedding-0.6b",
  "alibaba:ops-text-sparse-embedding-001",
];
const kinds = textsOfKinds();

/** The embed service over the emulator, reached as if it were the real platform, with all that keeps account. */
async function accountsOn(store: Store, budgets: Budgets, faults?: string) {
  const builtin = await loadBuiltinModels();
  const emulator = answeredBy(
    createEmulator({ ...builtin, strict: true, faults, random: seededRandom(3) }),
  );
  const sent = { requests: 0 };
  const now = Date.now;
  const instance = { id: "one", announce: async () => undefined };
  const dependencies = dependenciesOver(
    (request) => {
      sent.requests++;
      return emulator(request);
    },
    {
      budget: createBudget({ store, budgets, now }),
      ledger: createLedger({ store, instance, budgets, now }),
      estimates: createEstimates({ store, now }),
    },
  );
  return { dependencies, sent };
}

onEachEngine("a run that is accounted for", (store) => {
  it("estimates other texts of a kind within 10 % after 200 of them, for every model", async () => {
    for (const texts of Object.values(kinds)) {
      const { dependencies } = await accountsOn(await store.open(), noBudgets);
      for (const model of models) {
        await eventsOf(requestFor(texts.slice(0, 200), { model }), dependencies);
        const events = await eventsOf(requestFor(texts.slice(200), { model }), dependencies);
        const [plan] = eventsOfType(events, "plan");
        const [done] = eventsOfType(events, "done");
        const ratio = (plan?.estimatedTokens ?? 0) / (done?.tokens ?? Number.NaN);
        expect(ratio).toBeGreaterThan(0.9);
        expect(ratio).toBeLessThan(1.1);
      }
    }
  });

  it("has a row for every request that was sent, and the tokens that were counted", async () => {
    const opened = await store.open();
    const { dependencies, sent } = await accountsOn(opened, noBudgets, "429:0.2,500:0.1");
    const events = await eventsOf(requestFor(kinds.english), dependencies);
    const [done] = eventsOfType(events, "done");
    const rows = await rowsOf(opened);
    expect(rows).toHaveLength(sent.requests);
    expect(rows.filter(({ outcome }) => outcome === "failed")).toHaveLength(done?.retries ?? -1);
    expect(rows.some(({ outcome }) => outcome === "sent")).toBe(false);
    expect(rows.reduce((sum, { tokens }) => sum + (tokens ?? 0), 0)).toBe(done?.tokens);
    expect(await spendingIn(opened)).toMatchObject({ "instance tokens": done?.tokens });
  });

  it("refuses a column over budget before anything is sent", async () => {
    const opened = await store.open();
    const budgets = { ...noBudgets, visitor: { tokens: 500, money: new Map() } };
    const { dependencies, sent } = await accountsOn(opened, budgets);
    const run = eventsOf(requestFor(kinds.english), dependencies);
    await expect(run).rejects.toMatchObject({ code: "budget_exceeded" });
    expect(sent.requests).toBe(0);
    expect(await rowsOf(opened)).toEqual([]);
  });

  it("ends a column at the first batch that does not fit any more, and keeps to the cap", async () => {
    const opened = await store.open();
    const request = requestFor(kinds.english);
    const expected = estimateInputs(request.inputs.map(embeddingInput), tokenRuleOf(request.model));
    // Two columns that each fit alone, and are let through beforehand whichever is faster.
    const tokens = Math.round(expected * 1.5);
    const budgets = { ...noBudgets, instance: { tokens, money: new Map() } };
    const { dependencies: checked, sent } = await accountsOn(opened, budgets);
    const dependencies = { ...checked, budget: noBudget };
    const runs = [eventsOf(request, dependencies), eventsOf(request, dependencies)];
    const events = (await Promise.all(runs)).flat();
    const failures = eventsOfType(events, "failure");
    expect(failures.length).toBeGreaterThan(0);
    expect(new Set(failures.map(({ error }) => error.code))).toEqual(new Set(["budget_exceeded"]));
    const rows = await rowsOf(opened);
    expect(rows).toHaveLength(sent.requests);
    const { "instance tokens": used } = await spendingIn(opened);
    // By as much as the estimates of the batches under way were too low, it may.
    expect(used).toBeLessThan(tokens * 1.05);
    expect(used).toBeGreaterThan(tokens * 0.7);
  });
});
