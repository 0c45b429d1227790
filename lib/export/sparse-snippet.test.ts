import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { snippet } from "./snippet";
import type { SnippetRequest } from "./snippet-request";

const request: SnippetRequest = {
  provider: "alibaba",
  modelId: "ops-text-sparse-embedding-001",
  kind: "real",
  endpoint: "http://default-j01.example.invalid/",
  workspace: "default",
  role: "query",
  dimension: null,
  form: "sparse",
  cut: null,
  inputs: ["first", "second"],
  totalInputs: 2,
};

/** What the code prints under Node when the network answers with `body`, its vectors as pairs after it. */
function run(code: string, body: string): string {
  const network = `globalThis.fetch = async () => new Response(${JSON.stringify(body)});`;
  const show = "console.log(JSON.stringify(vectors.map((vector) => [...vector])));";
  const program = `${network}\n${code}\n${show}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module"], {
    input: program,
    env: { ...process.env, OPENSEARCH_API_KEY: "key" },
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout;
}

describe("code for a sparse column", () => {
  it.each(["curl", "python", "node"] as const)("calls the sparse endpoint in %s", (language) => {
    expect(snippet(language, request)).toContain(
      "/v3/openapi/workspaces/default/text-sparse-embedding/ops-text-sparse-embedding-001",
    );
  });

  it("reads the service's token weights, placed by their index", () => {
    const answer = {
      usage: { token_count: 3 },
      result: {
        sparse_embeddings: [
          { index: 1, embedding: [{ token_id: 6, weight: 0.1 }] },
          { index: 0, embedding: [{ token_id: 9, weight: 0.5 }] },
        ],
      },
    };
    expect(run(snippet("node", request), JSON.stringify(answer))).toBe(
      "2 sparse vectors, 3 tokens\n[[[9,0.5]],[[6,0.1]]]\n",
    );
  });

  it("reads the sparse events of the playground", () => {
    const entries = [{ ids: [6], weights: [0.1], tokens: null }];
    const event = { type: "sparse-batch", indices: [0], entries };
    const local = { ...request, provider: "builtin", modelId: "sparse", inputs: ["one"] } as const;
    expect(run(snippet("node", local), JSON.stringify(event))).toBe("1 vectors\n[[[6,0.1]]]\n");
  });
});

it("says that what is on screen was cut in the playground", () => {
  const code = snippet("curl", { ...request, form: "dense", cut: 256 });
  expect(code).toContain("cut to their first 256 components");
});
