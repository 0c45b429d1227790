import { describe, expect, it } from "vitest";
import { ColumnAnswers } from "@/lib/client/run/column-answers";
import { pairScore, vectorNorm } from "./pair-score";

const answers = new ColumnAnswers("local", 2);
answers.set("east", Float32Array.of(2, 0));
answers.set("north", Float32Array.of(0, 3));
answers.set("west", Float32Array.of(-0.1, 0));
answers.set("nowhere", Float32Array.of(0, 0));

describe("pairScore", () => {
  it("is the cosine, whatever the lengths", () => {
    expect(pairScore(answers, "east", "east")).toBe(1);
    expect(pairScore(answers, "east", "north")).toBe(0);
    expect(pairScore(answers, "east", "west")).toBe(-1);
  });

  it("is unknown without a vector or a direction", () => {
    expect(pairScore(answers, "east", "never sent")).toBeNull();
    expect(pairScore(answers, "east", "nowhere")).toBeNull();
  });
});

describe("vectorNorm", () => {
  it("is the Euclidean length", () => {
    expect(vectorNorm(Float32Array.of(3, 4))).toBe(5);
  });
});
