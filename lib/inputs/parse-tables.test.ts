import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { inputsFrom } from "./inputs-from";
import { parseInputs, type ParseOptions } from "./parse-inputs";

function textsOf(source: string, options?: ParseOptions): string[] {
  return inputsFrom(parseInputs(source, options)).inputs.map((input) => input.text);
}

function problemsOf(source: string, options?: ParseOptions) {
  return inputsFrom(parseInputs(source, options)).problems;
}

describe("CSV and TSV", () => {
  const table = 'id,text,label\n1,hello there,greeting\n2,"good, bye",farewell\n';

  it("reads a table with a header and guesses text and label", () => {
    const parsed = parseInputs(table);
    expect(parsed).toMatchObject({
      format: "csv",
      delimiter: ",",
      columns: ["id", "text", "label"],
      textColumn: 1,
      labelColumn: 2,
      problems: [],
    });
    expect(inputsFrom(parsed, {}, () => "x").inputs).toEqual([
      { id: "x", text: "hello there", label: "greeting" },
      { id: "x", text: "good, bye", label: "farewell" },
    ]);
  });

  it("takes the columns that the caller chooses", () => {
    const { inputs } = inputsFrom(parseInputs(table), { textColumn: 2, labelColumn: null });
    expect(inputs.map(({ text, label }) => [text, label])).toEqual([
      ["greeting", null],
      ["farewell", null],
    ]);
  });

  it("understands Chinese headers, semicolons, tabs and a byte order mark", () => {
    expect(parseInputs("\uFEFF编号,文本,类别\n1,你好,问候\n2,再见,告别")).toMatchObject({
      format: "csv",
      textColumn: 1,
      labelColumn: 2,
    });
    expect(parseInputs("text;lang\nhello, you;en\nhallo, du;de")).toMatchObject({
      format: "csv",
      delimiter: ";",
    });
    expect(parseInputs("a greeting\ten\nein Gruß\tde")).toMatchObject({
      format: "tsv",
      header: false,
      columns: [null, null],
      textColumn: 0,
    });
  });

  it("reads quoted cells without a header, newlines inside included", () => {
    const parsed = parseInputs('"first, text","a"\n"second\ntext","b"\n');
    expect(parsed).toMatchObject({ format: "csv", header: false });
    expect(inputsFrom(parsed).inputs.map((input) => input.text)).toEqual([
      "first, text",
      "second\ntext",
    ]);
  });

  it("can be told the format and whether there is a header", () => {
    expect(textsOf("hello,you\nbye,them", { format: "lines" })).toEqual(["hello,you", "bye,them"]);
    expect(parseInputs("hello,you\nbye,them", { format: "csv" }).rows).toHaveLength(2);
    expect(parseInputs("hello,you\nbye,them", { format: "csv", header: true })).toMatchObject({
      columns: ["hello", "you"],
      rows: [{ row: 2 }],
    });
  });

  it("confines an unclosed quote to its line and says which", () => {
    const source = 'id,text,label\n1,"never closed, a\n2,fine,b\n3,"also, fine",c\n';
    const { inputs, problems } = inputsFrom(parseInputs(source));
    expect(inputs.map(({ text, label }) => [text, label])).toEqual([
      ['"never closed', "a"],
      ["fine", "b"],
      ["also, fine", "c"],
    ]);
    expect(problems).toEqual([{ code: "broken_quotes", params: { count: 1, rows: "2" } }]);
  });

  it("keeps a quotation inside a quoted cell", () => {
    const source = 'id,text,label\n1,"He said "hi", and left",x\n2,fine,y\n';
    expect(textsOf(source)).toEqual(['He said "hi", and left', "fine"]);
    expect(problemsOf(source)).toMatchObject([{ code: "broken_quotes" }]);
  });

  it("puts the surplus of a row into its text, and keeps a row that is too short", () => {
    const source = "id,text,label\n1,one, two, three,x\n2\n3,four,y,,\n";
    const { inputs, problems } = inputsFrom(parseInputs(source));
    expect(inputs.map(({ text, label }) => [text, label])).toEqual([
      ["one, two, three", "x"],
      ["2", null],
      ["four", "y"],
    ]);
    expect(problems).toEqual([
      { code: "surplus_cells", params: { count: 1, rows: "2" } },
      { code: "missing_cells", params: { count: 1, rows: "3" } },
    ]);
  });

  it("reports rows without text", () => {
    expect(problemsOf("text,label\n,x\nhello,y\n,,\n")).toEqual([
      { code: "empty_rows", params: { count: 1 } },
      { code: "empty_text", params: { count: 1, rows: "2" } },
    ]);
  });

  it("keeps every line of a file full of stray quotes", () => {
    const body = Array.from({ length: 3_000 }, (_, index) => `${index},"stray ${index}`);
    const texts = textsOf(["id,text", ...body].join("\n"));
    expect(texts).toEqual(body.map((_, index) => `"stray ${index}`));
  });

  it("reads back what was written as CSV or TSV, whatever is in the cells", () => {
    const cell = fc.string({ unit: "binary" }).map((text) => text.replace(/\r/g, ""));
    const record = fc.tuple(cell, cell, cell).filter((cells) => cells.join("").trim() !== "");
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom("csv", "tsv"), (body, format) => {
        const delimiter = format === "tsv" ? "\t" : ",";
        const rows = [["id", "text", "label"], ...body];
        const newline = "\n";
        const source = Papa.unparse(rows, { delimiter, newline, quotes: true });
        const parsed = parseInputs(source, { format, header: true });
        expect(parsed.rows.map((row) => row.cells)).toEqual(body);
      }),
    );
  });

  it("loses no character of malformed CSV but quotes, delimiters and empty cells", () => {
    const piece = fc.constantFrom('"', '""', ",", "\n", "a", "b c", "文");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join("");
        const parsed = parseInputs(source, { format: "csv", header: false });
        const kept = parsed.rows.flatMap((row) => row.cells).join("");
        expect(kept.replace(/[",\s]/g, "")).toBe(source.replace(/[",\s]/g, ""));
        const texts = inputsFrom(parsed, { textColumn: 0, labelColumn: null }).inputs;
        expect(texts.length).toBeLessThanOrEqual(parsed.rows.length);
      }),
      { numRuns: 500 },
    );
  });
});
