import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DenseAnswers } from "./dense-answers";

describe("DenseAnswers", () => {
  it("gives back each text's own last vector, in the order asked", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: -99, max: 99 }))),
        fc.array(fc.string({ maxLength: 3 })),
        (entries, asked) => {
          const answers = new DenseAnswers("local", 2);
          const expected = new Map(entries);
          for (const [text, value] of entries) answers.set(text, Float32Array.of(value, -value));
          const { vectors, present, presentCount } = answers.gather(asked);
          asked.forEach((text, at) => {
            const value = expected.get(text);
            expect(present[at]).toBe(value === undefined ? 0 : 1);
            expect(vectors[at * 2]).toBe(value ?? 0);
          });
          expect(presentCount).toBe(asked.filter((text) => expected.has(text)).length);
          expect(answers.size).toBe(expected.size);
        },
      ),
    );
  });

  it("goes on from vectors that it is given", () => {
    const keys = ["a", "b"];
    const answers = new DenseAnswers("local", 2, { keys, vectors: Float32Array.of(1, 2, 3, 4) });
    answers.set("c", Float32Array.of(5, 6));
    answers.set("a", Float32Array.of(7, 8));
    expect(answers.size).toBe(3);
    expect([...answers.gather(["a", "b", "c"]).vectors]).toEqual([7, 8, 3, 4, 5, 6]);
  });

  it("tells where its vectors lie, with -1 for inputs that have none", () => {
    const vectors = Float32Array.of(1, 2, 3, 4);
    const answers = new DenseAnswers("local", 2, { keys: ["a", "b"], vectors });
    answers.set("c", Float32Array.of(5, 6));
    const located = answers.locate(["c", "missing", "a"]);
    expect(located).toMatchObject({ stride: 2, dimension: 2 });
    expect([...located.places]).toEqual([2, -1, 0]);
    expect([...located.vectors.subarray(4, 6)]).toEqual([5, 6]);
  });
});
