import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputsFrom } from "./inputs-from";
import { parseInputs, type ParseOptions } from "./parse-inputs";

function textsOf(source: string, options?: ParseOptions): string[] {
  return inputsFrom(parseInputs(source, options)).inputs.map((input) => input.text);
}

function problemsOf(source: string, options?: ParseOptions) {
  return inputsFrom(parseInputs(source, options)).problems;
}

describe("plain lines", () => {
  it("gives one input a line and counts the empty ones", () => {
    const parsed = parseInputs("one\n\n  \ntwo\r\nthree\n");
    expect(parsed.format).toBe("lines");
    expect(parsed.rows.map((row) => row.row)).toEqual([1, 4, 5]);
    expect(parsed.problems).toEqual([{ code: "empty_rows", params: { count: 2 } }]);
  });

  it("says that there is nothing in empty text, in any format", () => {
    for (const source of ["", " ", "\n\n", "\uFEFF"]) {
      for (const format of [undefined, "lines", "csv", "tsv", "jsonl", "json"] as const) {
        const { inputs, problems } = inputsFrom(parseInputs(source, { format }));
        expect(inputs).toEqual([]);
        expect(problems).toEqual([{ code: "empty", params: {} }]);
      }
    }
  });

  it("keeps prose with commas, quotations, semicolons and colons whole", () => {
    const prose = Array.from(
      { length: 10 },
      (_, index) => `"Well," she said, "that is number ${index}; it is the last, I think."`,
    );
    const { format } = parseInputs(prose.join("\n"));
    expect(format).toBe("lines");
    expect(textsOf(prose.join("\n"))).toEqual(prose);
  });

  it("keeps short comma-separated phrases whole", () => {
    const replies = ["No, thanks", "Yes, please", "Question, answer", "Red, green", "Ok, then"];
    expect(textsOf(replies.join("\n"))).toEqual(replies);
  });

  it("keeps markup, right-to-left text, emoji, NUL and lone surrogates as they are", () => {
    const lines = [
      "<script>alert('x')</script>",
      "<b>bold</b> &amp; more",
      "مرحبا بالعالم، كيف الحال؟",
      "שלום עולם",
      "👩‍👩‍👧‍👦 family 🇨🇳",
      "before\0after",
      "half \ud83d of a pair",
      "=1+1",
    ];
    expect(textsOf(lines.join("\n"))).toEqual(lines);
    expect(problemsOf(lines.join("\n"))).toEqual([
      { code: "lone_surrogates", params: { count: 1, rows: "7" } },
    ]);
  });

  it("reads 100,000 lines and one line of 5 MB", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `line ${index}, with a comma`);
    expect(textsOf(many.join("\n"))).toHaveLength(100_000);
    const long = "long, line ".repeat(500_000);
    expect(textsOf(long)).toEqual([long]);
  });

  it("never loses a line, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (items) => {
        const source = items.join("\n").replace(/^\uFEFF/, "");
        const lines = source.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
        expect(textsOf(source, { format: "lines" })).toEqual(lines);
      }),
    );
  });
});

it("never throws, whatever is pasted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (source) => {
      for (const format of [undefined, "csv", "tsv", "jsonl", "json"] as const) {
        inputsFrom(parseInputs(source, { format }));
      }
    }),
  );
});
