import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apiErrorBodySchema } from "@/lib/contract/api-error";
import { cacheStateSchema } from "@/lib/contract/cache-state";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";

const headers = { host: "127.0.0.1:3000" };

/** The routes of a server of their own: its configuration is read once. */
async function routes() {
  vi.resetModules();
  const [{ GET, DELETE }, { POST }] = await Promise.all([
    import("./route"),
    import("../embeddings/route"),
  ]);
  const request = (method: string, extra: Record<string, string> = {}) =>
    new Request("http://127.0.0.1:3000/api/cache", { method, headers: { ...headers, ...extra } });
  const embed = async (texts: readonly string[]) => {
    const inputs = texts.map((text, at) => ({ id: String(at), text }));
    const body = JSON.stringify({ model: "alibaba:ops-text-embedding-002", role: null, inputs });
    const url = "http://127.0.0.1:3000/api/embeddings";
    const json = { ...headers, "content-type": "application/json" };
    return (await POST(new Request(url, { method: "POST", headers: json, body }))).text();
  };
  return { get: async () => GET(request("GET")), clear: DELETE, request, embed };
}

beforeEach(withoutConfiguration);
afterEach(() => vi.unstubAllEnvs());

describe("/api/cache", () => {
  it("says how much there is, answers from it, and forgets it when it is cleared", async () => {
    const { get, clear, request, embed } = await routes();
    await clear(request("DELETE"));
    expect(await embed(["one", "two"])).toContain('"cached":0');
    const state = cacheStateSchema.parse(await (await get()).json());
    expect(state).toMatchObject({ vectors: 2, limitBytes: 1_024_000_000, mayClear: true });
    expect(state.bytes).toBeGreaterThan(2 * 4 * 1_024);
    expect(await embed(["one", "two"])).toContain('"cached":2');
    const cleared = cacheStateSchema.parse(await (await clear(request("DELETE"))).json());
    expect(cleared).toMatchObject({ vectors: 0, bytes: 0 });
    expect(await embed(["one", "two"])).toContain('"cached":0');
  });

  it("lets the admin alone clear it where there is one", async () => {
    vi.stubEnv("ADMIN_TOKEN", "admin-token-of-this-test");
    const { get, clear, request } = await routes();
    expect(cacheStateSchema.parse(await (await get()).json()).mayClear).toBe(false);
    const refused = await clear(request("DELETE"));
    expect(refused.status).toBe(403);
    expect(apiErrorBodySchema.parse(await refused.json()).error.code).toBe("admin_required");
    const admin = { authorization: "Bearer admin-token-of-this-test" };
    expect((await clear(request("DELETE", admin))).status).toBe(200);
  });

  it("refuses to be cleared from another site", async () => {
    const { clear, request } = await routes();
    const foreign = request("DELETE", { origin: "https://elsewhere.example" });
    expect((await clear(foreign)).status).toBe(403);
  });
});
