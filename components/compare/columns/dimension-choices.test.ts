import { describe, expect, it } from "vitest";
import { dimensionOptions } from "./dimension-choices";

const none = { dimension: null, cut: null };

describe("dimensionOptions", () => {
  it("offers halves down to 32, cut here, and a number to type", () => {
    const askable = { dimensionRequest: "none", dimensionChoices: [] } as const;
    expect(dimensionOptions(128, { ...askable, dimensionChoices: [] }, none)).toEqual([
      { type: "own" },
      { type: "cut", dimension: 64 },
      { type: "cut", dimension: 32 },
      { type: "type-cut" },
    ]);
  });

  it("offers what the service lists, beside the cuts, where it takes a dimension", () => {
    const askable = { dimensionRequest: "any" as const, dimensionChoices: [96, 64, 48] };
    expect(dimensionOptions(96, askable, { dimension: 80, cut: null })).toEqual([
      { type: "own" },
      { type: "cut", dimension: 48 },
      { type: "type-cut" },
      { type: "ask", dimension: 80 },
      { type: "ask", dimension: 64 },
      { type: "ask", dimension: 48 },
      { type: "type-ask" },
    ]);
  });

  it("keeps a typed cut among the others", () => {
    const askable = { dimensionRequest: "none" as const, dimensionChoices: [] };
    const options = dimensionOptions(128, askable, { dimension: null, cut: 100 });
    expect(options[1]).toEqual({ type: "cut", dimension: 100 });
  });

  it("cannot cut what is of unknown length", () => {
    const askable = { dimensionRequest: "none" as const, dimensionChoices: [] };
    expect(dimensionOptions(null, askable, none)).toEqual([{ type: "own" }]);
  });
});
