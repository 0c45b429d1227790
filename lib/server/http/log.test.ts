import { describe, expect, it } from "vitest";
import { errorFields, logLine } from "./log";

const time = new Date("2026-11-23T00:00:00Z");

describe("logLine", () => {
  it("is one line of JSON", () => {
    const line = logLine("warn", "configuration", { problem: "two\nlines" }, time);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({
      time: "2026-11-23T00:00:00.000Z",
      level: "warn",
      event: "configuration",
      problem: "two\nlines",
    });
  });

  it("redacts fields that sound secret or private", () => {
    const fields = { apiKey: "OS-1", authorization: "Bearer OS-1", inputText: "hello", count: 3 };
    const line = logLine("info", "x", fields, time);
    expect(line).not.toMatch(/OS-1|hello/);
    expect(JSON.parse(line)).toMatchObject({ count: 3, apiKey: "[redacted]" });
  });
});

describe("errorFields", () => {
  it("names the class and the place of an error but not its message, which may quote a text", () => {
    const fields = errorFields(new TypeError("cannot read my secret diary"));
    expect(fields.errorName).toBe("TypeError");
    expect(JSON.stringify(fields)).not.toContain("diary");
    expect(fields.at).toContain("log.test.ts");
  });

  it("leaves out a message of several lines that looks like a place", () => {
    const fields = errorFields(new Error("a\n    at my secret diary"));
    expect(JSON.stringify(fields)).not.toContain("diary");
  });
});
