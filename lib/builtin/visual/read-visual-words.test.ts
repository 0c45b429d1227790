import { describe, expect, it } from "vitest";
import { readVisualWords } from "./read-visual-words";
import { colours, type Rgb } from "./visual-words";

function colour(name: string): Rgb {
  const found = colours.find(({ english }) => english.includes(name));
  if (!found) throw new Error(`There is no colour ${name}.`);
  return found.rgb;
}

describe("readVisualWords", () => {
  it.each([
    ["A red square", ["red"], "square", null],
    ["一个红色的正方形", ["red"], "square", null],
    ["Two BLUE circles on white", ["blue", "white"], "circle", null],
    ["日落", [], null, "sunset"],
    ["the sea at night", [], null, "sea"],
    ["绿色的草地", ["green"], null, "meadow"],
    ["red, red and red", ["red"], null, null],
  ])("reads %j", (text, names, shape, scene) => {
    expect(readVisualWords(text)).toEqual({ colours: names.map(colour), shape, scene });
  });

  it.each(["", "How do I reset my password?", "上海的天气", "我明白了", "covered", "redo it"])(
    "reads nothing in %j",
    (text) => {
      expect(readVisualWords(text)).toBeNull();
    },
  );

  it("reads the beginning of a long text only", () => {
    expect(readVisualWords(`${"word ".repeat(300)} red`)).toBeNull();
  });
});
