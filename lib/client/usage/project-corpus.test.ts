import { describe, expect, it } from "vitest";
import { meanTokens } from "./mean-tokens";
import { parseCount } from "./parse-count";
import { projectCorpus } from "./project-corpus";
import { usageSums } from "./testing/usage-sums";

describe("projectCorpus", () => {
  it("projects ten million documents", () => {
    const projection = projectCorpus(
      { documents: 10_000_000, tokensPerDocument: 200 },
      { batchInputs: 32, requestsPerSecond: 50, dimension: 1_024 },
    );
    expect(projection).toEqual({
      tokens: 2_000_000_000,
      requests: 312_500,
      hours: 312_500 / 50 / 3_600,
      float32Bytes: 40_960_000_000,
      int8Bytes: 10_240_000_000,
    });
  });

  it("counts a last batch that is not full, and leaves unknown what rests on the unknown", () => {
    const model = { batchInputs: 32, requestsPerSecond: null, dimension: null };
    expect(projectCorpus({ documents: 33, tokensPerDocument: 1 }, model)).toMatchObject({
      requests: 2,
      hours: null,
      float32Bytes: null,
      int8Bytes: null,
    });
  });
});

describe("parseCount", () => {
  it.each([
    ["10 M", 10_000_000],
    ["10,000,000", 10_000_000],
    ["2.5k", 2_500],
    ["1e7", 10_000_000],
    ["1000 万", 10_000_000],
    ["1亿", 100_000_000],
    ["1B", 1_000_000_000],
  ])("reads %s", (text, value) => {
    expect(parseCount(text)).toBe(value);
  });

  it.each(["", "many", "0", "-5", "1e30", "10 X", "0.2"])("refuses %j", (text) => {
    expect(parseCount(text)).toBeNull();
  });
});

describe("meanTokens", () => {
  it("takes texts alone, and leaves out failures, whose tokens nobody counted", () => {
    const sums = [
      usageSums({ inputs: 10, tokens: 100 }),
      usageSums({ inputs: 30, tokens: 500 }),
      usageSums({ inputs: 9, tokens: 9, images: 1 }),
      usageSums({ inputs: 9, tokens: 9, failed: 1 }),
    ];
    expect(meanTokens(sums)).toBe(15);
  });

  it("is unknown without texts", () => {
    expect(meanTokens([])).toBeNull();
    expect(meanTokens([usageSums({ inputs: 3 })])).toBeNull();
  });
});
