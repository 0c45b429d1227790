import { describe, expect, it } from "vitest";
import { parseRetryAfter } from "./retry-after";

const now = Date.parse("2026-11-23T20:00:00Z");

describe("parseRetryAfter", () => {
  it.each([
    ["0", 0],
    ["2", 2_000],
    [" 120 ", 120_000],
    ["1.5", 1_500],
    ["Mon, 23 Nov 2026 20:00:30 GMT", 30_000],
    ["Monday, 23-Nov-26 20:00:30 GMT", 30_000],
    ["Mon, 23 Nov 2026 19:00:00 GMT", 0],
  ])("reads %j as %d ms", (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  it.each([null, "", "soon", "-1", "1e3", "2026-11-23", "Mon, nonsense"])(
    "does not read %j",
    (header) => {
      expect(parseRetryAfter(header, now)).toBeNull();
    },
  );
});
