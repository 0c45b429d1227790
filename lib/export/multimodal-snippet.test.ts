import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createEmulator } from "@/lib/emulator/emulator";
import { loadBuiltinModels } from "@/lib/emulator/load-builtin-models";
import { multimodalSnippet, snippet } from "./snippet";
import type { MultimodalRequest, SnippetInput, SnippetLanguage } from "./snippet-request";

const folder = mkdtempSync(join(tmpdir(), "multimodal-snippet-"));
afterAll(() => rmSync(folder, { recursive: true }));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const name = 'it\'s $HOME "a" `b` 猫.png';
writeFileSync(join(folder, name), Buffer.from(pixel, "base64"));

const file = { source: "file", name, mediaType: "image/png" } as const;
const address = { source: "address", url: "https://example.invalid/cat.png?a='b'" } as const;
const inputs: readonly SnippetInput[] = [
  { text: 'JSON\n"$(exit 1)" 中', picture: null },
  { text: null, picture: file },
  { text: null, picture: address },
];

const request: MultimodalRequest = {
  provider: "alibaba",
  modelId: "ops-gme-qwen2-vl-2b-instruct",
  kind: "real",
  endpoint: "http://default-j01.example.invalid/",
  workspace: "default",
  role: "query",
  dimension: null,
  cut: null,
  inputs,
  totalInputs: 3,
};

/** Each prints the body that would have been sent. */
const printBody: Record<SnippetLanguage, string> = {
  curl: "curl() { cat; }",
  python:
    "import json as j, os\ndef post(url, json, **rest):\n    print(j.dumps(json), flush=True)\n    os._exit(0)\n",
  node: "globalThis.fetch = async (url, init) => { console.log(init.body); process.exit(0); };",
};

function bodyOf(language: SnippetLanguage, code: string): unknown {
  const script = { curl: "embed.sh", python: "embed.py", node: "embed.mjs" }[language];
  const command = { curl: "bash", python: "python3", node: process.execPath }[language];
  const stub = printBody[language];
  if (language === "python") writeFileSync(join(folder, "requests.py"), stub);
  writeFileSync(join(folder, script), language === "python" ? code : `${stub}\n${code}`);
  const { status, stdout, stderr } = spawnSync(command, [script], {
    cwd: folder,
    env: { ...process.env, OPENSEARCH_API_KEY: "key" },
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout);
}

const emulator = createEmulator({ ...(await loadBuiltinModels()), strict: true });

async function answerTo(path: string, body: unknown): Promise<unknown> {
  const sent = new Request(`http://emulator.invalid${path}`, {
    method: "POST",
    headers: { Authorization: "Bearer key", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const response = await emulator(sent);
  expect(response.status).toBe(200);
  return response.json();
}

const services = "/v3/openapi/workspaces/default";

describe.each(["curl", "python", "node"] as const)("%s code", (language) => {
  const skip = language === "python" && !hasPython;

  it.skipIf(skip)("sends texts, files and addresses as the platform takes them", async () => {
    const body = bodyOf(language, multimodalSnippet(language, request));
    expect(body).toEqual({
      input: [
        { text: 'JSON\n"$(exit 1)" 中' },
        { image: `data:image/png;base64,${pixel}` },
        { image: address.url },
      ],
      input_type: "query",
    });
    const answer = await answerTo(`${services}/multi-modal-embedding/${request.modelId}`, body);
    expect(answer).toMatchObject({ result: { embeddings: [{ index: 0 }, { index: 1 }, {}] } });
  });

  it.skipIf(skip)("sends a text and a picture in one input", () => {
    const both = [{ text: "a cat", picture: file }];
    const body = bodyOf(language, multimodalSnippet(language, { ...request, inputs: both }));
    expect(body).toMatchObject({
      input: [{ text: "a cat", image: `data:image/png;base64,${pixel}` }],
    });
  });

  it.skipIf(skip)("asks a sparse model to name its tokens, as the playground does", async () => {
    const modelId = "ops-text-sparse-embedding-001";
    const texts = { ...request, modelId, form: "sparse", inputs: ["a cat", "a dog"] } as const;
    const body = bodyOf(language, snippet(language, texts));
    expect(body).toEqual({ input: ["a cat", "a dog"], input_type: "query", return_token: true });
    const answer = await answerTo(`${services}/text-sparse-embedding/${modelId}`, body);
    expect(answer).toMatchObject({ result: { sparse_embeddings: [{ index: 0 }, { index: 1 }] } });
  });
});

it("says that files are sent as they are, only where there are files", () => {
  const texts = { ...request, inputs: [{ text: "a cat", picture: null }] };
  expect(multimodalSnippet("node", request)).toContain("Put the pictures beside this code.");
  expect(multimodalSnippet("node", texts)).not.toContain("Put the pictures");
});
