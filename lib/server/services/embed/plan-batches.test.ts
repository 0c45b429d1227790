import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBatches } from "./plan-batches";

function plan(texts: readonly string[], inputs: number, bytes: number) {
  const given = texts.map((text) => ({ text, image: null }));
  return planBatches(given, [...texts.keys()], { inputs, bytes, oneKindACall: false });
}

describe("planBatches", () => {
  it("fills batches in the order of the inputs", () => {
    const texts = Array.from({ length: 70 }, (_, at) => `text ${at}`);
    const { batches } = plan(texts, 32, 8_000_000);
    expect(batches.map((batch) => batch.length)).toEqual([32, 32, 6]);
    expect(batches.flat()).toEqual([...texts.keys()]);
  });

  it("plans nothing for nothing", () => {
    expect(plan([], 32, 8_000_000)).toEqual({ batches: [], tooLarge: [] });
  });

  it("refuses a text that alone is too large, and only that one", () => {
    const { batches, tooLarge } = plan(["a", "x".repeat(2_000), "b"], 32, 2_000);
    expect(tooLarge).toEqual([1]);
    expect(batches).toEqual([[0, 2]]);
  });

  it("counts escapes and UTF-8 as they are sent", () => {
    expect(plan(["\u0001".repeat(200), "字".repeat(400)], 32, 2_000).batches).toHaveLength(2);
    expect(plan(["a".repeat(200), "b".repeat(400)], 32, 2_000).batches).toHaveLength(1);
  });

  it("plans every input once, and no body beyond its limits", () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 150, unit: "binary" }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (given, inputs) => {
        const bytes = 1_000;
        const { batches, tooLarge } = plan(given, inputs, bytes);
        expect([...batches.flat(), ...tooLarge].sort((a, b) => a - b)).toEqual([...given.keys()]);
        for (const batch of batches) {
          const body = {
            input: batch.map((at) => given[at]),
            input_type: "document",
            dimension: 256,
          };
          expect(batch.length).toBeLessThanOrEqual(inputs);
          expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(bytes);
        }
      }),
    );
  });

  describe("with images", () => {
    const image = (size: number) => ({
      text: null,
      image: `data:image/png;base64,${"A".repeat(size)}`,
    });
    const text = { text: "a", image: null };
    const limits = { inputs: 32, bytes: 8_000_000, oneKindACall: false };

    it("keeps a body under its limit by splitting, and refuses a single image above it", () => {
      const inputs = [image(3_000_000), image(3_000_000), image(3_000_000), image(9_000_000), text];
      expect(planBatches(inputs, [0, 1, 2, 3, 4], limits)).toEqual({
        batches: [
          [0, 1],
          [2, 4],
        ],
        tooLarge: [3],
      });
    });

    it("keeps texts and images in calls of their own where a call may have one kind only", () => {
      const inputs = [text, image(10), text, image(10)];
      expect(planBatches(inputs, [0, 1, 2, 3], { ...limits, oneKindACall: true }).batches).toEqual([
        [0, 2],
        [1, 3],
      ]);
    });
  });
});
