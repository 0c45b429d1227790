import { beforeAll, describe, expect, it } from "vitest";
import { apiErrorBodySchema } from "@/lib/contract/api-error";
import { tryAnswerSchema } from "@/lib/contract/try-model";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST } from "./route";

beforeAll(withoutConfiguration);

function post(body: unknown): Promise<Response> {
  return POST(
    new Request("http://127.0.0.1:3000/api/try", {
      method: "POST",
      headers: { host: "127.0.0.1:3000", "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

async function tried(body: unknown) {
  return tryAnswerSchema.parse(await (await post(body)).json());
}

const input = { text: "How do I reset my password?" };

describe("POST /api/try", () => {
  it("shows the exact request with its key masked, and the exact answer", async () => {
    const shown = await tried({ model: "alibaba:ops-text-embedding-002", role: "query", input });
    expect(shown).toMatchObject({ kind: "emulated", vectorLength: 1_024, error: null });
    expect(shown.request).toMatchObject({
      method: "POST",
      headers: { Authorization: "Bearer [key]" },
      body: JSON.stringify({ input: [input.text], input_type: "query" }),
    });
    expect(shown.request?.url).toMatch(/\/text-embedding\/ops-text-embedding-002$/);
    expect(shown.answer?.status).toBe(200);
    expect(shown.answer?.body).toContain(`"request_id":"${shown.requestId}"`);
    expect(shown.answer?.bodyLength).toBe(shown.answer?.body.length);
  });

  it("shows a refusal of the provider as it came", async () => {
    const shown = await tried({ model: "alibaba:no-such-service", role: null, input });
    expect(shown.answer?.status).toBe(400);
    expect(shown.answer?.body).toContain("ServiceIdNotExist");
    expect(shown).toMatchObject({
      vectorLength: null,
      error: { code: "vendor_unknown_service", vendor: { code: "ServiceIdNotExist" } },
    });
  });

  it("has no request to show for a model that runs here", async () => {
    const shown = await tried({ model: "builtin:lexical", role: null, input });
    expect(shown).toMatchObject({ kind: "local", request: null, answer: null, vectorLength: 512 });
  });

  it.each([
    ["an unknown model", { model: "builtin:no", role: null, input }, "unknown_model"],
    ["nothing to embed", { model: "builtin:lexical", role: null, input: {} }, "invalid_request"],
    [
      "an image for a model of texts",
      { model: "builtin:lexical", role: null, input: { image: "https://example.com/a.png" } },
      "input_not_supported",
    ],
    [
      "an account that is not configured",
      { model: "builtin:lexical", role: null, input, account: "nobody" },
      "invalid_request",
    ],
  ])("refuses %s before anything is sent", async (_, body, code) => {
    const response = await post(body);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(apiErrorBodySchema.parse(await response.json()).error.code).toBe(code);
  });
});
