import { describe, expect, it } from "vitest";
import { matchingInputs } from "./matching-inputs";

const inputs = ["Refund please", "我要退款", "Invoice 2"].map((text, index) => ({
  id: String(index),
  text,
  label: null,
}));

describe("matchingInputs", () => {
  it("finds a part of a text without regard to case", () => {
    expect(matchingInputs(inputs, "REFUND")).toEqual([0]);
    expect(matchingInputs(inputs, "退款")).toEqual([1]);
  });

  it("puts the input of that number before texts that hold it", () => {
    expect(matchingInputs(inputs, "2")).toEqual([1, 2]);
  });

  it("lists all inputs for an empty query and none for an unknown word", () => {
    expect(matchingInputs(inputs, " ")).toEqual([0, 1, 2]);
    expect(matchingInputs(inputs, "9")).toEqual([]);
  });
});
