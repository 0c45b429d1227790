import { beforeAll, describe, expect, it } from "vitest";
import { healthAnswerSchema } from "@/lib/contract/health-answer";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { GET } from "./route";

beforeAll(withoutConfiguration);

describe("GET /api/health", () => {
  it("says that the server is ready, how its store is, and what each provider would answer with", async () => {
    const url = "http://127.0.0.1:3000/api/health";
    const response = await GET(new Request(url, { headers: { host: "localhost:3000" } }));
    expect(healthAnswerSchema.parse(await response.json())).toEqual({
      ready: true,
      store: { engine: "sqlite", problem: null, text: null },
      providers: [
        { provider: "alibaba", kind: "emulated" },
        { provider: "deployment", kind: "emulated" },
        { provider: "alibaba-compatible", kind: "emulated" },
        { provider: "builtin", kind: "local" },
      ],
    });
  });
});
