import { beforeAll, describe, expect, it } from "vitest";
import { tokenCorrectionsSchema } from "@/lib/contract/token-corrections";
import { featureCount } from "@/lib/inputs/text-features";
import { withoutConfiguration } from "@/lib/server/testing/without-configuration";
import { POST as embed } from "../embeddings/route";
import { GET } from "./route";

beforeAll(withoutConfiguration);

const origin = "http://127.0.0.1:3000";
const host = "127.0.0.1:3000";
const model = "alibaba:ops-text-embedding-001";

async function corrections() {
  const answer = await GET(new Request(`${origin}/api/estimates`, { headers: { host } }));
  return tokenCorrectionsSchema.parse(await answer.json()).corrections;
}

describe("GET /api/estimates", () => {
  it("tells what a run has taught, and nothing before", async () => {
    expect(await corrections()).toEqual([]);
    const texts = ["Where is my parcel?", "我的包裹在哪里？", "Rechnung 4711"];
    const run = await embed(
      new Request(`${origin}/api/embeddings`, {
        method: "POST",
        headers: { host, origin, "content-type": "application/json" },
        body: JSON.stringify({
          model,
          role: null,
          inputs: texts.map((text, at) => ({ id: String(at), text })),
        }),
      }),
    );
    await run.text();
    const [learned, ...others] = await corrections();
    expect(others).toEqual([]);
    expect(learned).toMatchObject({ model, texts: 3, calls: 1 });
    expect(learned?.weights).toHaveLength(featureCount);
    expect(learned?.meanError).toBeGreaterThan(0);
  });
});
