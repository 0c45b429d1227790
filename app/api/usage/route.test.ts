import { inspect } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { usageAnswerSchema } from "@/lib/contract/usage";
import { usageCallsAnswerSchema } from "@/lib/contract/usage-calls";
import { processEstimates } from "@/lib/server/services/estimates/process-estimates";
import { processStore } from "@/lib/server/store/process-store";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST as embed } from "../embeddings/route";
import { GET as getCalls } from "./calls/route";
import { GET as getExport } from "./export/route";
import { GET as getUsage } from "./route";

beforeAll(withoutConfiguration);

const origin = "http://127.0.0.1:3000";
const host = "127.0.0.1:3000";

function get(path: string): Request {
  return new Request(`${origin}/api/usage${path}`, { headers: { host } });
}

async function rowsOfAllTables(): Promise<string> {
  const tables = ["usage_calls", "spending", "token_statistics", "cached_vectors"] as const;
  const rows = tables.map((table) =>
    processStore().query((database) => database.selectFrom(table).selectAll().execute()),
  );
  return (await Promise.all(rows)).map((table) => inspect(table, { maxStringLength: null })).join();
}

const canary = "The heron canary stood in the reeds at dawn";

describe("GET /api/usage", () => {
  it("shows what a run used, and holds no word of its texts", async () => {
    const run = await embed(
      new Request(`${origin}/api/embeddings`, {
        method: "POST",
        headers: { host, origin, "content-type": "application/json" },
        body: JSON.stringify({
          model: "alibaba:ops-text-embedding-002",
          role: "query",
          inputs: [{ id: "a", text: canary }],
        }),
      }),
    );
    expect(await run.text()).toContain('"done"');
    const usage = await getUsage(get(""));
    expect(usage.headers.get("cache-control")).toBe("no-store");
    const text = await usage.text();
    const { days, budgets } = usageAnswerSchema.parse(JSON.parse(text));
    expect(days).toMatchObject([
      { model: "alibaba:ops-text-embedding-002", kind: "emulated", calls: 1, inputs: 1, costs: [] },
    ]);
    expect(budgets).toEqual([]);
    const list = await (await getCalls(get("/calls?limit=5"))).text();
    expect(usageCallsAnswerSchema.parse(JSON.parse(list)).calls).toMatchObject([
      { outcome: "answered", role: "query", own: true, costNanos: null },
    ]);
    const csv = await getExport(get("/export"));
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment/);
    await processEstimates().flush();
    const told = text + list + (await csv.text()) + (await rowsOfAllTables());
    expect(told).toContain("ops-text-embedding-002");
    expect(told).not.toMatch(/heron|canary/);
  });

  it.each(["?from=yesterday", "?from=2026-02-31", "?from=2026-11-24&to=2026-11-23"])(
    "refuses %s",
    async (query) => {
      for (const route of [getUsage, getExport]) expect((await route(get(query))).status).toBe(400);
    },
  );

  it("lists the calls of a model and of an outcome", async () => {
    const listed = async (query: string) =>
      usageCallsAnswerSchema.parse(await (await getCalls(get(`/calls?${query}`))).json()).calls;
    const model = "alibaba:ops-text-embedding-002";
    expect(await listed(`model=${model}&outcome=answered`)).toMatchObject([{ model }]);
    expect(await listed(`model=${model}&outcome=failed`)).toEqual([]);
    expect(await listed("model=builtin:static-256")).toEqual([]);
  });

  it.each([
    "?limit=0",
    "?limit=100000",
    "?limit=x",
    "?outcome=lost",
    "?outcome=",
    "?model=everything",
  ])("refuses a page of %s", async (query) => {
    expect((await getCalls(get(`/calls${query}`))).status).toBe(400);
  });
});
