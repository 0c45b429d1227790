import { describe, expect, it } from "vitest";
import type { InputImage } from "@/lib/inputs/input-image";
import type { TextInput } from "@/lib/inputs/text-input";
import { DenseAnswers } from "./dense-answers";
import { acceptedInputs, distinctInputs, inputsToSend } from "./inputs-to-send";

const address: InputImage = { source: "address", url: "https://pictures.example/a.png" };
const input = (id: string, text: string, image?: InputImage): TextInput => ({
  id,
  text,
  label: null,
  ...(image && { image }),
});
const inputs = [
  input("1", "a"),
  input("2", "a"),
  input("3", " "),
  input("4", "", address),
  input("5", "", address),
  input("6", "a", address),
];
const idsOf = (some: readonly TextInput[]) => some.map(({ id }) => id);

describe("the inputs that are sent", () => {
  it("are each content once, without empty ones", () => {
    expect(idsOf(distinctInputs(inputs))).toEqual(["1", "4", "6"]);
  });

  it("are all of them for a model that nothing is known of", () => {
    expect(acceptedInputs(inputs, null)).toBe(inputs);
  });

  it("are those without a vector, told apart by text and picture", () => {
    const answers = new DenseAnswers("local", 1);
    answers.set("a", Float32Array.of(1));
    const state = { run: null, answers, failures: new Map(), version: 1 };
    expect(idsOf(inputsToSend(distinctInputs(inputs), state, null))).toEqual(["4", "6"]);
  });
});
