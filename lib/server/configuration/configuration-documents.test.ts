import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readEnvironment } from "../env";
import { configurationSchema } from "./configuration-schema";

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
}

const secretsOfExample = {
  FRANKFURT_KEY: "OS-frankfurt",
  REVIEWS_TOKEN: "reviews-token",
  PHOTOS_TOKEN: "photos-token",
  DASHSCOPE_API_KEY: "dashscope-key",
};

describe("docs/configuration.example.json", () => {
  it("is a configuration that starts without a warning", () => {
    const configured = readEnvironment({
      EMBEDSCOPE_CONFIG: "docs/configuration.example.json",
      ...secretsOfExample,
    });
    expect(configured.accounts.map(({ name, key }) => [name, key])).toEqual([
      ["frankfurt", "OS-frankfurt"],
    ]);
    expect(configured.deployments.map(({ name, form }) => [name, form])).toEqual([
      ["reviews", "text"],
      ["product-photos", "typed"],
    ]);
    expect(configured.compatibleServers.map(({ name }) => name)).toEqual(["ollama", "dashscope"]);
    expect(configured.prices).toHaveLength(1);
    expect(configured.warnings).toEqual([]);
  });
});

describe("docs/configuration.md", () => {
  it("names every field of the file", () => {
    const page = read("docs/configuration.md");
    const fields = namesIn(z.toJSONSchema(configurationSchema, { io: "input" }));
    expect(fields.size).toBeGreaterThan(30);
    expect([...fields].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe(".env.example", () => {
  it("names every variable that the server reads", () => {
    const sources = ["env", "configuration/accounts", "configuration/compatible-servers"];
    const code = [...sources, "configuration/read-configuration"].map((file) =>
      read(`lib/server/${file}.ts`),
    );
    const variables = new Set(code.join("\n").match(/(?<=")[A-Z][A-Z_]{4,}(?=")/g));
    const page = read(".env.example");
    expect(variables).toContain("OPENSEARCH_WORKSPACE");
    expect([...variables].filter((name) => !page.includes(name))).toEqual([]);
  });
});

/** The names of all properties, at any depth, of a JSON schema. */
function namesIn(schema: unknown): Set<string> {
  const read = z.looseObject({ properties: z.record(z.string(), z.unknown()) }).safeParse(schema);
  const own = read.success ? Object.keys(read.data.properties) : [];
  const inner = typeof schema === "object" && schema !== null ? Object.values(schema) : [];
  return new Set([...own, ...inner.flatMap((part) => [...namesIn(part)])]);
}
