import { describe, expect, it } from "vitest";
import { errorText } from "./error-codes";

describe("the English text of an error", () => {
  it("has its params filled in, and a mark where one is missing", () => {
    expect(errorText("vendor_failed", { status: 500 })).toContain("HTTP 500");
    expect(errorText("vendor_failed")).toContain("HTTP ?");
  });

  it("tells a problem in words, whether it came as a code or in words", () => {
    expect(errorText("store_unavailable", { problem: "full" })).toContain("make room");
    expect(errorText("invalid_request", { problem: "no inputs" })).toContain("no inputs");
  });
});
