import { describe, expect, it } from "vitest";
import { modelsTsv } from "./models-tsv";
import { describedModel } from "./testing/described-model";

function table(text: string): Record<string, string>[] {
  const [heads = [], ...rows] = text.split("\n").map((line) => line.split("\t"));
  return rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ""])));
}

describe("modelsTsv", () => {
  it("writes each fact with its standing and source", () => {
    const [row] = table(modelsTsv([describedModel({ reference: "alibaba:a", dimension: 768 })]));
    expect(row).toMatchObject({
      model: "alibaba:a",
      dimension: "768",
      "dimension: standing": "doc",
      "dimension: source": "a page",
    });
  });

  it("leaves the unknown empty and says of the emulated what they are", () => {
    const [row] = table(
      modelsTsv([describedModel({ reference: "alibaba:a", dimension: null, kind: "emulated" })]),
    );
    expect(row).toMatchObject({
      dimension: "",
      "dimension: standing": "unknown",
      kind: "emulated: not Alibaba's vectors",
    });
  });

  it("names the unit, standing, source and date of every price", () => {
    const prices = [
      {
        amount: 0.002,
        unit: "1000-tokens",
        currency: null,
        standing: "brief",
        source: "Project brief",
        date: "2026-11-23",
      },
    ] as const;
    const [row] = table(
      modelsTsv([describedModel({ reference: "alibaba:a", prices: [...prices] })]),
    );
    expect(row?.["prices"]).toBe(
      "currency unknown 0.002 per 1,000 tokens (brief, Project brief, 2026-11-23)",
    );
  });
});
