/** The dense services that the documentation lists for the OpenAI-compatible mode. */
export const compatibleModels: readonly string[] = [
  "ops-text-embedding-001",
  "ops-text-embedding-zh-001",
  "ops-text-embedding-en-001",
  "ops-text-embedding-002",
];
