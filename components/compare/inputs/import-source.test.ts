import { describe, expect, it } from "vitest";
import { importSource, isPictureFile, isTooLarge, largestFile, sourceName } from "./import-source";

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

  it("is a picture by its type, or by an ending that browsers know no type for", () => {
    expect(isPictureFile(new File([""], "cat.webp", { type: "image/webp" }))).toBe(true);
    expect(isPictureFile(new File([""], "IMG_1.HEIC"))).toBe(true);
    expect(isPictureFile(new File([""], "a.csv", { type: "text/csv" }))).toBe(false);
    expect(isPictureFile("cat.webp")).toBe(false);
  });

  it("is refused when it is too large, before it is read", () => {
    const large = new File([""], "large.txt");
    Object.defineProperty(large, "size", { value: largestFile + 1 });
    expect(isTooLarge(importSource(large))).toBe(true);
    expect(isTooLarge(importSource(new File(["a"], "a.txt", { type: "text/plain" })))).toBe(false);
  });
});
