import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorCodes, type ErrorCode } from "@/lib/contract/error-codes";
import { AppError } from "@/lib/server/http/app-error";
import { retryDelay } from "./retry-policy";

const rateLimited = new AppError("vendor_rate_limited");
const first = { all: 1, wrongAnswers: 0 };

function delays(error: AppError, random: () => number): (number | null)[] {
  return [1, 2, 3, 4, 5].map((all) => retryDelay(error, { all, wrongAnswers: 0 }, random));
}

describe("retryDelay", () => {
  it("doubles from 1 s and gives up after the fifth attempt", () => {
    expect(delays(rateLimited, () => 0.999999)).toEqual([1_000, 2_000, 4_000, 8_000, null]);
  });

  it("spreads delays over the whole range, but never sends again at once", () => {
    expect(delays(rateLimited, () => 0.5)).toEqual([500, 1_000, 2_000, 4_000, null]);
    expect(delays(rateLimited, () => 0)).toEqual([100, 100, 100, 100, null]);
  });

  it("stays between 100 ms and 30 s", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        for (const delay of delays(rateLimited, () => random)) {
          if (delay !== null) expect(delay >= 100 && delay <= 30_000).toBe(true);
        }
      }),
    );
  });

  it.each([
    [2_000, 2_000],
    [600_000, 60_000],
    [0, 500],
  ])("waits %d ms of Retry-After as %d ms", (retryAfterMs, expected) => {
    const error = new AppError("vendor_rate_limited", {}, { retryAfterMs });
    expect(retryDelay(error, first, () => 0.5)).toBe(expected);
  });

  it("tries a wrong answer once more, however often others failed before it", () => {
    const error = new AppError("vendor_answer_wrong");
    expect(retryDelay(error, { all: 1, wrongAnswers: 1 }, () => 0.5)).toBe(500);
    expect(retryDelay(error, { all: 3, wrongAnswers: 1 }, () => 0.5)).toBe(2_000);
    expect(retryDelay(error, { all: 2, wrongAnswers: 2 }, () => 0.5)).toBeNull();
    expect(retryDelay(rateLimited, { all: 4, wrongAnswers: 2 }, () => 0.5)).toBe(4_000);
  });

  it("never repeats what the vendor refused for good", () => {
    const final: ErrorCode[] = [
      "vendor_invalid_parameter",
      "vendor_unknown_service",
      "vendor_unauthorized",
      "vendor_forbidden",
      "vendor_quota_exhausted",
      "vendor_refused",
      "internal",
    ];
    for (const code of final) {
      expect(errorCodes[code].retryable).toBe(false);
      expect(retryDelay(new AppError(code, {}, { retryAfterMs: 1 }), first, () => 0.5)).toBeNull();
    }
  });
});
