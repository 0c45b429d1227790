import { vi } from "vitest";

const names = [
  "EMBEDSCOPE_CONFIG",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENSEARCH_API_KEY",
  "ALIBABA_CLOUD_API_KEY",
  "AISEARCH_API_KEY",
  "OPENSEARCH_ENDPOINT",
  "AISEARCH_ENDPOINT",
  "OPENSEARCH_WORKSPACE",
  "AISEARCH_WORKSPACE",
  "EMULATOR",
  "EMULATOR_STRICT",
  "ACCESS_TOKEN",
  "ADMIN_TOKEN",
  "BUDGET_PER_DAY",
  "BUDGET_PER_VISITOR_DAY",
  "TOKENS_PER_DAY",
  "TOKENS_PER_VISITOR_DAY",
  "PUBLIC_URL",
  "HOSTNAME",
];

/** Empties all variables, so that a test of a route never spends the key of whoever runs it. */
export function withoutConfiguration(): void {
  for (const name of names) vi.stubEnv(name, "");
}
