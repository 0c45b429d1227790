import { describe, expect, it } from "vitest";
import { ConfigurationError } from "./configuration-error";
import { readEnvironment } from "./env";

const key = "OS-canary-4711";
const endpoint = "https://default-j01.platform-cn-shanghai.opensearch.aliyuncs.com";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe("readEnvironment", () => {
  it("needs nothing: without a key everything is emulated or local", () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({ accounts: [], emulator: "auto", emulatorStrict: false });
    expect(environment.warnings).toEqual([]);
  });

  it("reads the account, with the workspace `default`", () => {
    const { accounts } = readEnvironment({
      OPENSEARCH_API_KEY: ` ${key}\n`,
      OPENSEARCH_ENDPOINT: `${endpoint}/`,
    });
    expect(accounts).toEqual([
      {
        name: "default",
        key,
        origin: endpoint,
        workspace: "default",
        rates: { text: 50, sparse: 50, multimodal: 10, deployment: 100 },
      },
    ]);
  });

  it.each([
    ["ALIBABA_CLOUD_API_KEY", "AISEARCH_ENDPOINT", "AISEARCH_WORKSPACE"],
    ["AISEARCH_API_KEY", "AISEARCH_ENDPOINT", "OPENSEARCH_WORKSPACE"],
  ])("falls back to %s, %s and %s", (keyName, endpointName, workspaceName) => {
    const source = { [keyName]: key, [endpointName]: endpoint, [workspaceName]: "team-1" };
    expect(readEnvironment(source).accounts).toMatchObject([
      { key, origin: endpoint, workspace: "team-1" },
    ]);
  });

  it("prefers OPENSEARCH_API_KEY, and takes an empty variable as not set", () => {
    const source = { AISEARCH_API_KEY: "OS-other", OPENSEARCH_ENDPOINT: endpoint };
    expect(readEnvironment({ ...source, OPENSEARCH_API_KEY: key }).accounts[0]?.key).toBe(key);
    expect(readEnvironment({ ...source, OPENSEARCH_API_KEY: "" }).accounts[0]?.key).toBe(
      "OS-other",
    );
  });

  it("refuses a key without an endpoint, naming the variable that is set", () => {
    const [problem, ...others] = problemsOf({ AISEARCH_API_KEY: key });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^AISEARCH_API_KEY is set without an endpoint/);
  });

  it.each([
    ["a name without a scheme", "default.opensearch.aliyuncs.com"],
    ["another protocol", "ftp://example.com"],
    ["a path", `${endpoint}/v3/openapi`],
    ["a query", `${endpoint}/?a=b`],
    ["credentials", "https://user:secret@example.com"],
    ["no address", "https://:443"],
  ])("refuses an endpoint with %s and does not repeat it", (_, value) => {
    const problems = problemsOf({ OPENSEARCH_API_KEY: key, OPENSEARCH_ENDPOINT: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^OPENSEARCH_ENDPOINT must/);
    expect(problems[0]).not.toContain(value);
  });

  it("names every wrong variable at once, and never shows the key", () => {
    const problems = problemsOf({
      OPENSEARCH_API_KEY: `${key} with spaces`,
      OPENSEARCH_ENDPOINT: "nonsense",
      OPENSEARCH_WORKSPACE: "..",
      EMULATOR: "sometimes",
      EMULATOR_STRICT: "yes",
      PUBLIC_URL: "embed.example.com",
    });
    for (const name of [
      "OPENSEARCH_API_KEY",
      "OPENSEARCH_ENDPOINT",
      "OPENSEARCH_WORKSPACE",
      "EMULATOR must",
      "EMULATOR_STRICT",
      "PUBLIC_URL",
    ]) {
      expect(problems.filter((problem) => problem.startsWith(name))).toHaveLength(1);
    }
    expect(problems.join()).not.toContain(key);
  });

  it.each(["ACCESS_TOKEN", "ADMIN_TOKEN"])("refuses a %s that can be guessed", (name) => {
    for (const value of ["short", "with a space in its middle", "schlüssel-mit-umlaut"]) {
      const problems = problemsOf({ [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name} `));
      expect(problems[0]).not.toContain(value);
    }
    expect(readEnvironment({ [name]: "0123456789abcdef" }).warnings).toEqual([]);
  });

  it("refuses one token for visitors and the admin", () => {
    const token = "0123456789abcdef";
    expect(problemsOf({ ACCESS_TOKEN: token, ADMIN_TOKEN: token })).toHaveLength(1);
  });

  it("reads the limits of one visitor, and refuses what is no count", () => {
    expect(readEnvironment({ VISITOR_MB_PER_MINUTE: "2" }).visitorLimits).toEqual({
      requestsPerMinute: 600,
      streams: 16,
      bytesPerMinute: 2_000_000,
    });
    expect(problemsOf({ VISITOR_STREAMS: "0", VISITOR_REQUESTS_PER_MINUTE: "many" })).toHaveLength(
      2,
    );
  });

  it("keeps the ledger for about three years, for as long as is set, or for ever", () => {
    expect(readEnvironment({}).ledgerDays).toBe(1_100);
    expect(readEnvironment({ LEDGER_DAYS: "31" }).ledgerDays).toBe(31);
    expect(readEnvironment({ LEDGER_DAYS: "0" }).ledgerDays).toBeNull();
  });

  it.each(["30", "1", "-1", "31.5", "a year"])(
    "refuses to cut the current month: %s days of the ledger",
    (days) => {
      expect(problemsOf({ LEDGER_DAYS: days })).toEqual([
        expect.stringMatching(/^LEDGER_DAYS .*current month/),
      ]);
    },
  );

  it("warns of plain http, and of an endpoint without a key", () => {
    const http = readEnvironment({
      OPENSEARCH_API_KEY: key,
      OPENSEARCH_ENDPOINT: "http://127.0.0.1:9200",
    });
    expect(http.warnings.join("\n")).toMatch(/plain http/);
    expect(http.warnings).toHaveLength(1);
    expect(readEnvironment({ AISEARCH_ENDPOINT: endpoint }).warnings).toHaveLength(1);
  });
});
