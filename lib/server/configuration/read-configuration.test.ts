import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigurationError } from "../configuration-error";
import { readEnvironment } from "../env";

const folder = mkdtempSync(join(tmpdir(), "embedscope-configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));

const key = "OS-canary-4711";
let files = 0;

/** The variable that names a file with this content. */
function file(content: unknown): { EMBEDSCOPE_CONFIG: string } {
  const path = join(folder, `${files++}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return { EMBEDSCOPE_CONFIG: path };
}

function problemsOf(content: unknown, source: Record<string, string> = {}): readonly string[] {
  try {
    readEnvironment({ ...file(content), ...source });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

const account = { name: "shanghai", key, endpoint: "https://platform.example" };

describe("the file that EMBEDSCOPE_CONFIG names", () => {
  it("adds accounts to the one of the variables, each with its rates", () => {
    const frankfurt = { ...account, name: "frankfurt", workspace: "w", qps: { text: 20 } };
    const { accounts } = readEnvironment({
      ...file({ accounts: [account, frankfurt] }),
      OPENSEARCH_API_KEY: key,
      OPENSEARCH_ENDPOINT: "https://first.example",
    });
    expect(accounts).toEqual([
      {
        name: "default",
        key,
        origin: "https://first.example",
        workspace: "default",
        rates: { text: 50, sparse: 50, multimodal: 10, deployment: 100 },
      },
      {
        name: "shanghai",
        key,
        origin: "https://platform.example",
        workspace: "default",
        rates: { text: 50, sparse: 50, multimodal: 10, deployment: 100 },
      },
      {
        name: "frankfurt",
        key,
        origin: "https://platform.example",
        workspace: "w",
        rates: { text: 20, sparse: 50, multimodal: 10, deployment: 100 },
      },
    ]);
  });

  it("takes keys and tokens from the variables that it names", () => {
    const { accounts, deployments, compatibleServers } = readEnvironment({
      ...file({
        accounts: [{ name: "a", keyEnv: "KEY_A", endpoint: "https://platform.example" }],
        deployments: [{ name: "mine", id: "dep-1", tokenEnv: "TOKEN_A" }],
        openai: [{ name: "vllm", baseUrl: "http://127.0.0.1:8000/v1/", keyEnv: "KEY_V" }],
      }),
      KEY_A: key,
      TOKEN_A: "token-1",
      KEY_V: "sk-1",
    });
    expect(accounts[0]?.key).toBe(key);
    expect(deployments[0]).toMatchObject({
      token: "token-1",
      url: "https://platform.example/v3/openapi/deployments/dep-1/predict",
      form: "text",
      account: { name: "a" },
    });
    expect(compatibleServers[0]).toMatchObject({
      key: "sk-1",
      baseUrl: "http://127.0.0.1:8000/v1",
      discover: true,
    });
  });

  it("makes a server named openai of OPENAI_API_KEY, and one without a key of OPENAI_BASE_URL", () => {
    expect(readEnvironment({ OPENAI_API_KEY: "sk-1" }).compatibleServers).toMatchObject([
      { name: "openai", key: "sk-1", baseUrl: "https://api.openai.com/v1", discover: true },
    ]);
    const local = readEnvironment({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" });
    expect(local.compatibleServers).toMatchObject([{ name: "openai", key: null }]);
  });

  it.each([
    ["text that is not JSON", "{,}", /not JSON/],
    ["a field that does not exist", { acounts: [] }, /acounts/],
    [
      "an endpoint with a path",
      { accounts: [{ ...account, endpoint: "https://a.example/v3" }] },
      /accounts\.0\.endpoint: must be/,
    ],
    [
      "an account without a key",
      { accounts: [{ name: "a", endpoint: "https://a.example" }] },
      /accounts\.0: needs key or keyEnv/,
    ],
    [
      "a variable that is not set",
      { accounts: [{ name: "a", keyEnv: "NOPE", endpoint: "https://a.example" }] },
      /accounts\.0\.keyEnv names NOPE/,
    ],
    [
      "a key with a space",
      { accounts: [{ ...account, key: `${key} ` }] },
      /accounts\.0\.key: holds a space/,
    ],
    ["two accounts of one name", { accounts: [account, account] }, /two are named shanghai/],
    [
      "a rate of nothing",
      { accounts: [{ ...account, qps: { text: 0 } }] },
      /accounts\.0\.qps\.text/,
    ],
    [
      "a deployment without an account",
      { deployments: [{ name: "d", id: "x" }] },
      /deployments\.0\.account/,
    ],
    [
      "a deployment with an id and a url",
      { accounts: [account], deployments: [{ name: "d", id: "x", url: "https://a.example/p" }] },
      /deployments\.0: needs either id or url/,
    ],
    [
      "a server with the name of another provider",
      { openai: [{ name: "alibaba", baseUrl: "https://a.example" }] },
      /openai\.0\.name: is the name of another/,
    ],
    [
      "a price without a date",
      { prices: [{ model: "alibaba:x", amount: 1, unit: "request", source: "bill" }] },
      /prices\.0\.date/,
    ],
    [
      "a currency that is none",
      {
        prices: [
          {
            model: "alibaba:x",
            amount: 1,
            unit: "request",
            currency: "yuan",
            date: "2026-11-23",
            source: "bill",
          },
        ],
      },
      /prices\.0\.currency/,
    ],
  ])("names the field of %s, and never a key", (_, content, problem) => {
    const problems = problemsOf(content).join("\n");
    expect(problems).toMatch(problem);
    expect(problems).not.toContain(key);
  });

  it("says when it cannot be read", () => {
    const missing = { EMBEDSCOPE_CONFIG: join(folder, "missing.json") };
    expect(() => readEnvironment(missing)).toThrow(
      /EMBEDSCOPE_CONFIG names a file that cannot be read/,
    );
  });
});
