import { describe, expect, it } from "vitest";
import { cutAnswers } from "./cut-answers";
import { DenseAnswers } from "./dense-answers";

function answersOf(vectors: Record<string, readonly number[]>): DenseAnswers {
  const answers = new DenseAnswers("local", 4);
  Object.entries(vectors).forEach(([key, vector]) => answers.set(key, Float32Array.from(vector)));
  return answers;
}

describe("cutAnswers", () => {
  it("keeps the first components at length 1, and zeros for what is missing", () => {
    const cut = cutAnswers(answersOf({ a: [3, 4, 9, 9] }), 2);
    const { vectors, dimension, present } = cut.gather(["a", "missing"]);
    expect(dimension).toBe(2);
    expect(vectors[0]).toBeCloseTo(0.6, 6);
    expect(vectors[1]).toBeCloseTo(0.8, 6);
    expect([vectors[2], vectors[3]]).toEqual([0, 0]);
    expect([...present]).toEqual([1, 0]);
  });

  it("is the same object for the same cut, and shows what comes later", () => {
    const answers = answersOf({});
    const cut = cutAnswers(answers, 2);
    expect(cutAnswers(answers, 2)).toBe(cut);
    answers.set("later", Float32Array.of(0, 2, 0, 0));
    expect(cut.has("later")).toBe(true);
    expect([...cut.gather(["later"]).vectors]).toEqual([0, 1]);
  });

  it("leaves vectors alone that have no more components", () => {
    const answers = answersOf({});
    expect(cutAnswers(answers, 4)).toBe(answers);
    expect(cutAnswers(answers, 99)).toBe(answers);
  });

  it("are located in the uncut vectors, of which fewer components count", () => {
    const located = cutAnswers(answersOf({ a: [3, 4, 9, 9] }), 2).locate(["a"]);
    expect(located).toMatchObject({ stride: 4, dimension: 2 });
    expect([...located.places]).toEqual([0]);
  });
});
