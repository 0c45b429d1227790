import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { hasSnippet, snippet } from "./snippet";
import type { SnippetLanguage, SnippetRequest } from "./snippet-request";

const folder = mkdtempSync(join(tmpdir(), "snippet-"));
afterAll(() => rmSync(folder, { recursive: true }));
const hasPython = spawnSync("python3", ["--version"]).status === 0;

const request: SnippetRequest = {
  provider: "alibaba",
  modelId: "ops-text-embedding-002",
  kind: "real",
  endpoint: "http://default-j01.example.invalid/",
  workspace: "default",
  role: "query",
  dimension: 512,
  form: "dense",
  cut: null,
  inputs: ["first", "second"],
  totalInputs: 40,
};
const playground: SnippetRequest = { ...request, provider: "builtin", modelId: "static-256" };

const breakers = fc.constantFrom(
  ..."'\"\\`$\n\r\0{}%!#",
  "\u2028",
  "\u202e",
  "\ud83d",
  "👍",
  "JSON",
  "\nJSON\n",
  "$(exit 1)",
  "${x}",
  "'''",
  '"""',
  "*/",
  "//",
  "中",
);
const text = fc
  .array(fc.oneof(breakers, fc.string({ unit: "binary" })))
  .map((parts) => parts.join(""));
const nasty = fc.record({
  inputs: fc.array(text, { minLength: 1, maxLength: 32 }),
  workspace: text,
  endpoint: fc.oneof(
    fc.constant(null),
    text.map((tail) => `http://host/${tail}`),
  ),
  role: fc.constantFrom("query" as const, "document" as const, null),
  dimension: fc.constantFrom(null, 64),
  provider: fc.constantFrom("alibaba" as const, "builtin" as const),
  kind: fc.constantFrom("real" as const, "emulated" as const),
});

/**
 * Runs code with the network replaced by `stub`, and returns what it printed. Without a host in the
 * environment it falls back on the one that is written in it.
 */
function run(language: SnippetLanguage, code: string, stub: string, host?: string): string {
  const name = { curl: "embed.sh", python: "embed.py", node: "embed.mjs" }[language];
  const command = { curl: "bash", python: "python3", node: process.execPath }[language];
  const file = join(folder, name);
  if (language === "python") {
    writeFileSync(join(folder, "requests.py"), stub);
    writeFileSync(file, code);
  } else {
    writeFileSync(file, `${stub}\n${code}`);
  }
  const { status, stdout, stderr } = spawnSync(command, [file], {
    env: { ...process.env, OPENSEARCH_API_KEY: "key", OPENSEARCH_ENDPOINT: host },
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** Each prints the body that would have been sent. */
const printBody: Record<SnippetLanguage, string> = {
  curl: "curl() { cat; }",
  python:
    "import json as j, os\ndef post(url, json, **rest):\n    print(j.dumps(json), flush=True)\n    os._exit(0)\n",
  node: "globalThis.fetch = async (url, init) => { console.log(init.body); process.exit(0); };",
};

const sentSchema = z.union([
  z.object({ input: z.array(z.string()) }),
  z.object({ inputs: z.array(z.object({ id: z.string(), text: z.string() })) }),
]);

function textsSent(body: string): string[] {
  const sent = sentSchema.parse(JSON.parse(body));
  return "input" in sent ? sent.input : sent.inputs.map((input) => input.text);
}

describe.each(["curl", "python", "node"] as const)("%s snippets", (language) => {
  it.skipIf(language === "python" && !hasPython)(
    "are valid code that sends exactly the inputs, whatever is in them",
    () => {
      fc.assert(
        fc.property(nasty, (fields) => {
          const code = snippet(language, { ...request, ...fields });
          const host = fields.endpoint === null ? "http://host" : undefined;
          const sent = textsSent(run(language, code, printBody[language], host));
          expect(sent).toEqual(
            fields.inputs.map((input) => input.replace(/\p{Surrogate}/gu, "\uFFFD")),
          );
        }),
        { numRuns: 15 },
      );
    },
  );

  it("say what was emulated, and how many inputs are not shown", () => {
    const code = snippet(language, { ...request, kind: "emulated" });
    expect(code).toContain("Emulated: not Alibaba's vectors.");
    expect(code).toContain("calls the real service");
    expect(code).toContain("The first 2 of 40 inputs");
    expect(snippet(language, request)).not.toContain("Emulated");
  });

  it("call the documented endpoint with the role and the dimension", () => {
    const code = snippet(language, request);
    expect(code).toContain("/v3/openapi/workspaces/default/text-embedding/ops-text-embedding-002");
    expect(code).toMatch(/input_type"?: "query"/);
    expect(code).toMatch(/dimension"?: 512/);
    const plain = snippet(language, { ...request, role: null, dimension: null });
    expect(plain).not.toMatch(/input_type"?:|dimension"?:/);
    expect(plain).toContain("input_type not given");
  });

  it("call the playground for its own models, without a key", () => {
    const code = snippet(language, { ...playground, endpoint: "http://127.0.0.1:4000" });
    expect(code).toContain("http://127.0.0.1:4000/api/embeddings");
    expect(code).toContain('"model": "builtin:static-256"');
    expect(code).not.toContain("OPENSEARCH");
  });
});

describe("reading the answers", () => {
  const dense = JSON.stringify({
    usage: { token_count: 7 },
    result: {
      embeddings: [
        { index: 1, embedding: [3, 4] },
        { index: 0, embedding: [1, 2] },
      ],
    },
  });
  const events = [
    { type: "plan" },
    {
      type: "batch",
      indices: [1, 0],
      dimension: 2,
      vectors: Buffer.from(Float32Array.of(3, 4, 1, 2).buffer).toString("base64"),
    },
    { type: "failure", indices: [], error: { text: "none" } },
  ];
  const stream = `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;

  it.skipIf(!hasPython)("works in Python", () => {
    const stub = `import json as j
class Answer:
    ok = True
    def __init__(self, text): self.text = text
    def json(self): return j.loads(self.text)
    def iter_lines(self): return self.text.encode().split(b"\\n")
def post(url, **rest):
    return Answer(${JSON.stringify(stream)} if url.endswith("/api/embeddings") else ${JSON.stringify(dense)})
`;
    const showVectors = "print(vectors)\n";
    const real = run("python", snippet("python", request) + showVectors, stub);
    expect(real).toBe("2 vectors of 2 components, 7 tokens\n[[1, 2], [3, 4]]\n");
    const own = run("python", snippet("python", playground) + showVectors, stub);
    expect(own).toBe("0 inputs failed: none\n2 vectors\n[(1.0, 2.0), (3.0, 4.0)]\n");
  });

  it("works in Node", () => {
    const stub = `globalThis.fetch = async (url) => new Response(url.endsWith("/api/embeddings")
      ? ${JSON.stringify(stream)} : ${JSON.stringify(dense)});`;
    const showVectors = "console.log(JSON.stringify(vectors.map((vector) => [...vector])));\n";
    const real = run("node", snippet("node", request) + showVectors, stub);
    expect(real).toBe("2 vectors of 2 components, 7 tokens\n[[1,2],[3,4]]\n");
    const quiet = `console.error = console.log;`;
    const own = run("node", snippet("node", playground) + showVectors, `${stub}${quiet}`);
    expect(own).toBe("0 inputs failed: none\n2 vectors\n[[1,2],[3,4]]\n");
  });
});

it("knows for which providers there is code", () => {
  expect(["alibaba", "builtin", "openai", "toString"].map(hasSnippet)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
