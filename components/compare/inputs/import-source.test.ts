import { describe, expect, it } from "vitest";
import { importSource, largestFile, refusalOf, sourceName } from "./import-source";

describe("a source of inputs", () => {
  it("takes its format from the ending of the file's name", () => {
    expect(importSource(new File([""], "Reviews 2024.CSV")).format).toBe("csv");
    expect(importSource(new File([""], "a.ndjson")).format).toBe("jsonl");
    expect(importSource(new File([""], "notes.txt")).format).toBeNull();
    expect(importSource("text,label")).toEqual({ content: "text,label", format: null });
  });

  it("has a name when it is a file", () => {
    expect(sourceName(importSource(new File([""], "a.txt")))).toBe("a.txt");
    expect(sourceName(importSource("pasted"))).toBeNull();
  });

  it("refuses pictures and files that are too large, before reading them", () => {
    const picture = new File([""], "cat.webp", { type: "image/webp" });
    expect(refusalOf(importSource(picture))).toBe("picture");
    const large = new File([""], "large.txt");
    Object.defineProperty(large, "size", { value: largestFile + 1 });
    expect(refusalOf(importSource(large))).toBe("too-large");
    expect(refusalOf(importSource(new File(["a"], "a.txt", { type: "text/plain" })))).toBeNull();
  });
});
