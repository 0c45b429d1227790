import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { countInputs } from "./count-inputs";

const answering = countInputs(async (request) => {
  const body = await request.text();
  return new Response(body, { status: body.includes("refused") ? 429 : 200 });
});

function post(input: unknown) {
  const body = JSON.stringify({ input });
  return answering(new Request("http://127.0.0.1/embed", { method: "POST", body }));
}

async function counts(): Promise<unknown> {
  return (await answering(new Request("http://127.0.0.1/__counts"))).json();
}

describe("an emulator that counts", () => {
  it("counts answered inputs, knows those that came again, and passes bodies on as they are", async () => {
    expect(await counts()).toEqual({ calls: 0, inputs: 0, again: [] });
    const response = await post(["a", "b"]);
    expect(await response.json()).toEqual({ input: ["a", "b"] });
    await post("b");
    await post([{ image: "c" }]);
    await post(["a", "refused"]);
    const again = [createHash("sha256").update("b").digest("hex")];
    expect(await counts()).toEqual({ calls: 3, inputs: 4, again });
  });
});
