import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputsFrom } from "./inputs-from";
import { parseInputs, type ParseOptions } from "./parse-inputs";

function textsOf(source: string, options?: ParseOptions): string[] {
  return inputsFrom(parseInputs(source, options)).inputs.map((input) => input.text);
}

describe("JSON", () => {
  it("reads one object a line and keeps a line that is no JSON", () => {
    const source =
      '{"id":1,"title":"hello","topic":"a"}\n{"id":2,"title":"bye"}\n\n{"id":3,\n'.concat(
        '{"id":4,"title":"so long"}\n{"id":5,"title":"hi"}\n{"id":6,"title":"hey"}',
      );
    const parsed = parseInputs(source);
    expect(parsed).toMatchObject({ format: "jsonl", columns: ["id", "title", "topic"] });
    const { inputs, problems } = inputsFrom(parsed);
    expect(inputs.map((input) => input.text)).toEqual([
      "hello",
      "bye",
      '{"id":3,',
      "so long",
      "hi",
      "hey",
    ]);
    expect(inputs.map((input) => input.label)).toEqual(["a", null, null, null, null, null]);
    expect(problems).toEqual([
      { code: "empty_rows", params: { count: 1 } },
      { code: "invalid_json", params: { count: 1, rows: "4" } },
    ]);
  });

  it("reads arrays of strings and of objects, pretty-printed too", () => {
    expect(textsOf('["one",\n "two, three"]')).toEqual(["one", "two, three"]);
    expect(textsOf(JSON.stringify([{ text: "one" }, { text: "two" }], null, 2))).toEqual([
      "one",
      "two",
    ]);
  });

  it("keeps strings among objects", () => {
    expect(textsOf('{"id":1,"content":"one"}\n"two"\n3', { format: "jsonl" })).toEqual([
      "one",
      "two",
      "3",
    ]);
  });

  it("leaves text in brackets or a single quoted line alone", () => {
    for (const line of ["[note] read this", "[1, 2, 3]", '"Hello"', "{not json}"]) {
      expect(parseInputs(line).format).toBe("lines");
    }
  });

  it("reads back what was written as JSONL or as an array", () => {
    const text = fc.string({ unit: "binary" }).filter((value) => value.trim() !== "");
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const lines = texts.map((value) => JSON.stringify({ text: value })).join("\n");
        expect(textsOf(lines)).toEqual(texts);
        expect(textsOf(JSON.stringify(texts))).toEqual(texts);
      }),
    );
  });
});
