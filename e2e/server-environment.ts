import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything the application reads from its environment that could make a test spend money or see other data. */
const configuration = [
  "ACCESS_TOKEN",
  "ADMIN_TOKEN",
  "AISEARCH_API_KEY",
  "AISEARCH_ENDPOINT",
  "AISEARCH_WORKSPACE",
  "ALIBABA_CLOUD_API_KEY",
  "BUDGET_PER_DAY",
  "BUDGET_PER_VISITOR_DAY",
  "CACHE_LIMIT_MB",
  "EMBEDSCOPE_CONFIG",
  "EMULATOR",
  "EMULATOR_KEY",
  "EMULATOR_STRICT",
  "LEDGER_DAYS",
  "LOG_REQUESTS",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENSEARCH_API_KEY",
  "OPENSEARCH_ENDPOINT",
  "OPENSEARCH_WORKSPACE",
  "PUBLIC_URL",
  "TOKENS_PER_DAY",
  "TOKENS_PER_VISITOR_DAY",
  "VISITOR_MB_PER_MINUTE",
  "VISITOR_REQUESTS_PER_MINUTE",
  "VISITOR_STREAMS",
];

/**
 * The environment of a server under test: only what is given, and an empty database of its own. The rest is
 * empty rather than absent, since Next fills in absent ones from a developer's .env file.
 */
export function serverEnvironment(given: Record<string, string> = {}): Record<string, string> {
  const emptied = Object.fromEntries(configuration.map((name) => [name, ""]));
  const database = join(tmpdir(), "embedscope-browser-tests", `${randomUUID()}.db`);
  return {
    ...emptied,
    DATABASE_URL: `file:${database}`,
    NEXT_TELEMETRY_DISABLED: "1",
    ...given,
  };
}
