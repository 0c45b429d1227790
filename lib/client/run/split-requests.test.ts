import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedRequestLimits } from "@/lib/contract/embed-request";
import { splitRequests } from "./split-requests";

const bytesOf = (texts: readonly string[]) =>
  new TextEncoder().encode(JSON.stringify(texts.map((text, id) => ({ id: String(id), text }))))
    .length;

describe("splitRequests", () => {
  it("keeps every text, once, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(splitRequests(texts).flat()).toEqual(texts);
      }),
    );
  });

  it("keeps to the number of inputs", () => {
    const sizes = splitRequests(Array.from({ length: 4_100 }, (_, at) => `${at}`)).map(
      (request) => request.length,
    );
    expect(sizes).toEqual([2_000, 2_000, 100]);
  });

  it("keeps to the bytes, counting what JSON escapes", () => {
    const requests = splitRequests(Array.from({ length: 12 }, () => "\u0001语".repeat(400_000)));
    expect(requests.length).toBeGreaterThan(1);
    for (const request of requests) expect(bytesOf(request)).toBeLessThan(embedRequestLimits.bytes);
  });

  it("sends a text that is too large alone", () => {
    const huge = "x".repeat(embedRequestLimits.bytes + 1);
    expect(splitRequests(["a", huge, "b"])).toEqual([["a"], [huge], ["b"]]);
  });
});
