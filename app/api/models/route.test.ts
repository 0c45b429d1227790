import { beforeAll, describe, expect, it } from "vitest";
import { modelsAnswerSchema } from "@/lib/contract/models-answer";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { GET } from "./route";

beforeAll(withoutConfiguration);

describe("GET /api/models", () => {
  it("lists the catalogue with readiness, and no cache may keep it", async () => {
    const url = "http://127.0.0.1:3000/api/models";
    const response = await GET(new Request(url, { headers: { host: "127.0.0.1:3000" } }));
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { models, openProviders } = modelsAnswerSchema.parse(await response.json());
    const kinds = new Map(models.map(({ reference, kind }) => [reference, kind]));
    expect(kinds.get("alibaba:ops-text-embedding-002")).toBe("emulated");
    expect(kinds.get("builtin:static-256")).toBe("local");
    expect(openProviders).toEqual([{ provider: "alibaba", kind: "emulated", problem: null }]);
  });
});
