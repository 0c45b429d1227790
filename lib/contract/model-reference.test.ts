import { describe, expect, it } from "vitest";
import { modelReferenceSchema, splitModelReference } from "./model-reference";

describe("a model reference", () => {
  it.each([
    "alibaba:ops-text-embedding-002",
    "builtin:static-256",
    "deployment:emulated-text",
    "openai:text-embedding-3-small",
    "tei:BAAI/bge-m3",
    "ollama:nomic-embed-text:latest",
    "vllm:sentence-transformers/all-MiniLM-L6-v2",
  ])("may be %s", (reference) => {
    expect(modelReferenceSchema.parse(reference)).toBe(reference);
  });

  it.each([
    "alibaba:..",
    "alibaba:a/b",
    "alibaba:a:b",
    "deployment:a/../b",
    "ollama:../x",
    "ollama:",
    "ollama:a b",
    "Ollama:a",
    "a",
    "",
    `ollama:${"x".repeat(129)}`,
  ])("may not be %j", (reference) => {
    expect(modelReferenceSchema.safeParse(reference).success).toBe(false);
  });

  it("is split at its first colon", () => {
    expect(splitModelReference("ollama:nomic-embed-text:latest")).toEqual({
      provider: "ollama",
      modelId: "nomic-embed-text:latest",
    });
  });
});
