import { describe, expect, it } from "vitest";
import { embedInputSchema } from "./embed-request";
import { inputImageSchema, isImageData } from "./input-image";

describe("an image of an input", () => {
  it.each([
    "https://example.com/cat.jpg?size=2",
    "http://example.com/a",
    "data:image/png;base64,iVBORw==",
    "data:image/jpeg;base64,/9j/4AAQ",
  ])("may be %s", (image) => {
    expect(inputImageSchema.safeParse(image).success).toBe(true);
  });

  it.each([
    "",
    "cat.jpg",
    "ftp://example.com/cat.jpg",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "data:text/html;base64,PHN2Zz4=",
    "data:image/png,raw",
    "data:image/png;base64,",
    "data:image/png;base64,a b",
    "data:image/png;base64,a=b=",
  ])("may not be %j", (image) => {
    expect(inputImageSchema.safeParse(image).success).toBe(false);
  });

  it("may be megabytes of data", () => {
    const image = `data:image/png;base64,${"A".repeat(12_000_000)}`;
    expect(inputImageSchema.safeParse(image).success).toBe(true);
    expect(isImageData(image)).toBe(true);
    expect(isImageData("https://example.com/a.png")).toBe(false);
  });
});

describe("an input", () => {
  it("needs a text or an image", () => {
    expect(embedInputSchema.safeParse({ id: "a" }).success).toBe(false);
    expect(embedInputSchema.safeParse({ id: "a", text: "" }).success).toBe(false);
    expect(embedInputSchema.safeParse({ id: "a", text: "t" }).success).toBe(true);
    expect(embedInputSchema.safeParse({ id: "a", image: "https://a.example" }).success).toBe(true);
  });
});
