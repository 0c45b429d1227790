import { beforeAll, describe, expect, it } from "vitest";
import { apiErrorBodySchema } from "@/lib/contract/api-error";
import { embedEventSchema } from "@/lib/contract/embed-events";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST } from "./route";

beforeAll(withoutConfiguration);

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return POST(
    new Request("http://127.0.0.1:3000/api/embeddings", {
      method: "POST",
      headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

const inputs = [
  { id: "a", text: "How do I reset my password?" },
  { id: "b", text: "如何重置密码？" },
];

async function refusalOf(response: Response) {
  return { status: response.status, ...apiErrorBodySchema.parse(await response.json()).error };
}

describe("POST /api/embeddings", () => {
  it("streams plan, batch and done, one JSON object a line", async () => {
    const response = await post({ model: "builtin:static-256", role: null, inputs });
    expect(response.status).toBe(200);
    const lines = (await response.text()).trimEnd().split("\n");
    const events = lines.map((line) => embedEventSchema.parse(JSON.parse(line)));
    expect(events.map(({ type }) => type)).toEqual(["plan", "batch", "done"]);
    expect(events[1]).toMatchObject({ kind: "local", dimension: 256, indices: [0, 1] });
  });

  it("emulates Alibaba's models without a key", async () => {
    const body = { model: "alibaba:ops-text-embedding-002", role: "document", inputs };
    const text = await (await post(body)).text();
    expect(text).toContain('"kind":"emulated"');
    expect(text).toContain('"dimension":1024');
  });

  it.each([
    ["an unknown model", { model: "builtin:nothing", role: null, inputs }, 404, "unknown_model"],
    [
      "a dimension that the model lacks",
      { model: "builtin:static-256", role: null, dimension: 100, inputs },
      400,
      "unsupported_dimension",
    ],
    ["no inputs", { model: "builtin:lexical", role: null, inputs: [] }, 400, "invalid_request"],
    [
      "an empty text",
      { model: "builtin:lexical", role: null, inputs: [{ id: "a", text: "" }] },
      400,
      "invalid_request",
    ],
    [
      "a role that does not exist",
      { model: "builtin:lexical", role: "both", inputs },
      400,
      "invalid_request",
    ],
    [
      "a model id that climbs out of its path",
      { model: "alibaba:..", role: null, inputs },
      400,
      "invalid_request",
    ],
    ["nothing", null, 400, "invalid_request"],
  ])("refuses %s before the stream", async (_, body, status, code) => {
    expect(await refusalOf(await post(body))).toMatchObject({ status, code });
  });

  it("refuses more inputs than one request may have", async () => {
    const many = Array.from({ length: 2_001 }, (_, at) => ({ id: `${at}`, text: "a" }));
    const response = await post({ model: "builtin:lexical", role: null, inputs: many });
    expect(await refusalOf(response)).toMatchObject({ status: 400, code: "invalid_request" });
  });

  it("refuses pages of other sites", async () => {
    const body = { model: "builtin:lexical", role: null, inputs };
    expect((await post(body, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post(body, { host: "evil.example" })).status).toBe(421);
  });
});
