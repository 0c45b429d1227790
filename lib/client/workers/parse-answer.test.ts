import { describe, expect, it } from "vitest";
import { parseAnswer, type InputChunk, type ParseRequest } from "./parse-answer";

async function read(request: Partial<ParseRequest> & Pick<ParseRequest, "source">) {
  const chunks: InputChunk[] = [];
  const answer = await parseAnswer({ choice: {}, deliver: "lines", ...request }, (chunk) =>
    chunks.push(chunk),
  );
  return { answer, chunks, texts: chunks.flatMap(({ inputs }) => inputs.map(({ text }) => text)) };
}

describe("reading a source", () => {
  it("hands over plain lines at once", async () => {
    const { answer, texts } = await read({ source: "one\ntwo\n" });
    expect(answer).toMatchObject({ type: "parsed", format: "lines", count: 2 });
    expect(texts).toEqual(["one", "two"]);
  });

  it("keeps the inputs of a table back until they are asked for", async () => {
    const source = "text,label\nhello,a\nworld,b\n";
    const asked = await read({ source });
    expect(asked.answer).toMatchObject({ format: "csv", count: 2, textColumn: 0, labelColumn: 1 });
    expect(asked.texts).toEqual([]);
    expect((await read({ source, deliver: "always" })).texts).toEqual(["hello", "world"]);
  });

  it("takes the columns that a person chose, also that there are no labels", async () => {
    const { answer, texts } = await read({
      source: "text,label\nhello,a\n",
      choice: { textColumn: 1, labelColumn: null },
      deliver: "always",
    });
    expect(answer).toMatchObject({ textColumn: 1, labelColumn: null });
    expect(texts).toEqual(["a"]);
  });

  it("hands over a long list in parts that name the whole, with distinct ids", async () => {
    const source = Array.from({ length: 10_000 }, (_, line) => `line ${line}`).join("\n");
    const { chunks } = await read({ source });
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.every(({ total }) => total === 10_000)).toBe(true);
    const ids = chunks.flatMap(({ inputs }) => inputs.map(({ id }) => id));
    expect(new Set(ids).size).toBe(10_000);
  });

  it("reads files, and says why a binary one is refused", async () => {
    expect((await read({ source: new Blob(["你好\n再见"]) })).texts).toEqual(["你好", "再见"]);
    const png = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]);
    const { answer } = await read({ source: png });
    expect(answer).toEqual({
      type: "refused",
      problem: { code: "binary", params: { kind: "PNG" } },
    });
  });

  it("shows the first rows with cells cut to a length that can be drawn", async () => {
    const { answer } = await read({ source: `${"x".repeat(5_000)}\nshort` });
    expect(answer).toMatchObject({ firstRows: [{ row: 1 }, { row: 2, cells: ["short"] }] });
    if (answer.type === "parsed") expect(answer.firstRows[0]?.cells[0]).toHaveLength(300);
  });
});
