import { describe, expect, it } from "vitest";
import { DenseAnswers } from "@/lib/client/run/dense-answers";
import { pairScore, vectorNorm } from "./pair-score";

const answers = new DenseAnswers("local", 2);
answers.set("east", Float32Array.of(2, 0));
answers.set("north", Float32Array.of(0, 3));
answers.set("west", Float32Array.of(-0.1, 0));
answers.set("nowhere", Float32Array.of(0, 0));

describe("pairScore", () => {
  it("is the cosine, whatever the lengths", () => {
    expect(pairScore(answers, "cosine", { text: "east" }, { text: "east" })).toBe(1);
    expect(pairScore(answers, "cosine", { text: "east" }, { text: "north" })).toBe(0);
    expect(pairScore(answers, "cosine", { text: "east" }, { text: "west" })).toBe(-1);
  });

  it("is unknown without a vector or a direction", () => {
    expect(pairScore(answers, "cosine", { text: "east" }, { text: "never sent" })).toBeNull();
    expect(pairScore(answers, "cosine", { text: "east" }, { text: "nowhere" })).toBeNull();
  });
});

describe("vectorNorm", () => {
  it("is the Euclidean length", () => {
    expect(vectorNorm(Float32Array.of(3, 4))).toBe(5);
  });
});
