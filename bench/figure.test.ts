import { describe, expect, it } from "vitest";
import { figure } from "./figure";
import { figureTable } from "./figure-table";

const measured = { name: "size", value: 240, unit: "kB", target: 250, detail: "gzip" };

describe("figure", () => {
  it("meets a target from the side that is better", () => {
    expect(figure({ ...measured, better: "less" }).ok).toBe(true);
    expect(figure({ ...measured, better: "more" }).ok).toBe(false);
  });

  it("judges nothing where nothing was promised", () => {
    expect(figure({ ...measured, target: null, better: "less" }).ok).toBeNull();
  });
});

describe("figureTable", () => {
  it("lines up values and says whether each target is met", () => {
    const table = figureTable([
      figure({ ...measured, better: "less" }),
      figure({
        name: "texts per second",
        value: 12_345,
        unit: "texts/s",
        target: null,
        better: "more",
        detail: "20 tokens each",
      }),
    ]);
    expect(table).toBe(
      [
        "  size                 240  kB       target ≤ 250: met",
        "    gzip",
        "  texts per second  12,350  texts/s",
        "    20 tokens each",
      ].join("\n"),
    );
  });
});
