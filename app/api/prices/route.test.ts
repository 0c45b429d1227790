import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { modelsAnswerSchema } from "@/lib/contract/models-answer";
import type { SetPrice } from "@/lib/contract/set-price";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";

const origin = "http://127.0.0.1:3000";
const token = "an-admin-token-of-32-characters!";
const price: SetPrice = {
  model: "alibaba:ops-text-embedding-002",
  amount: 0.0007,
  unit: "1000-tokens",
  currency: "CNY",
  source: "Our bill of November",
  date: "2026-11-20",
};

/** The routes of a server that was started anew, with an admin's token. */
async function routes() {
  vi.resetModules();
  const [prices, models] = await Promise.all([import("./route"), import("../models/route")]);
  return { ...prices, getModels: models.GET };
}

function request(method: string, body?: unknown, admin = false): Request {
  return new Request(`${origin}/api/prices`, {
    method,
    headers: {
      host: "127.0.0.1:3000",
      origin,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(admin ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

beforeEach(() => {
  withoutConfiguration();
  vi.stubEnv("ADMIN_TOKEN", token);
});
afterEach(() => vi.unstubAllEnvs());

describe("/api/prices", () => {
  it("lets the admin set, replace and take away a price, which then stands first at its model", async () => {
    const { GET, PUT, DELETE, getModels } = await routes();
    expect(await (await PUT(request("PUT", { ...price, amount: 1 }, true))).json()).toMatchObject({
      mayChange: true,
    });
    await PUT(request("PUT", price, true));
    expect(await (await GET(request("GET"))).json()).toEqual({ prices: [price], mayChange: false });
    const { models } = modelsAnswerSchema.parse(await (await getModels(request("GET"))).json());
    const model = models.find(({ reference }) => reference === price.model);
    expect(model?.prices[0]).toMatchObject({
      amount: 0.0007,
      standing: "configured",
      byAdmin: true,
    });
    expect(model?.prices.length).toBeGreaterThan(1);
    await DELETE(request("DELETE", { model: price.model }, true));
    expect(await (await GET(request("GET"))).json()).toMatchObject({ prices: [] });
  });

  it("refuses everybody else", async () => {
    const { PUT, DELETE } = await routes();
    expect((await PUT(request("PUT", price))).status).toBe(403);
    expect((await DELETE(request("DELETE", { model: price.model }))).status).toBe(403);
  });

  it.each([
    { amount: -1 },
    { amount: "1" },
    { unit: "token" },
    { currency: "yuan" },
    { currency: null },
    { source: " " },
    { date: "20 November" },
    { model: "ops" },
    { extra: 1 },
  ])("refuses a price with %j", async (wrong) => {
    const { PUT } = await routes();
    expect((await PUT(request("PUT", { ...price, ...wrong }, true))).status).toBe(400);
  });
});
