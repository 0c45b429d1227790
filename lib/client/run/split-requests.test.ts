import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedRequestLimits } from "@/lib/contract/embed-request";
import type { InputContent } from "@/lib/inputs/input-content";
import { sentImage } from "@/lib/inputs/input-image";
import { splitRequests } from "./split-requests";

const bytesOf = (inputs: readonly InputContent[]) => {
  const sent = inputs.map(({ text, image }, id) => ({
    id: String(id),
    text,
    ...(image && { image: sentImage(image) }),
  }));
  return new TextEncoder().encode(JSON.stringify(sent)).length;
};
const inputsOf = (texts: readonly string[]) => texts.map((text) => ({ text }));

describe("splitRequests", () => {
  it("keeps every text, once, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const inputs = inputsOf(texts);
        expect(splitRequests(inputs).flat()).toEqual(inputs);
      }),
    );
  });

  it("keeps to the number of inputs", () => {
    const sizes = splitRequests(Array.from({ length: 4_100 }, (_, at) => ({ text: `${at}` }))).map(
      (request) => request.length,
    );
    expect(sizes).toEqual([2_000, 2_000, 100]);
  });

  it("keeps to the bytes, counting what JSON escapes", () => {
    const requests = splitRequests(
      Array.from({ length: 12 }, () => ({ text: "\u0001语".repeat(400_000) })),
    );
    expect(requests.length).toBeGreaterThan(1);
    for (const request of requests) expect(bytesOf(request)).toBeLessThan(embedRequestLimits.bytes);
  });

  it("keeps to the bytes of pictures", () => {
    const image = {
      source: "data",
      dataUrl: `data:image/png;base64,${"A".repeat(5_000_000)}`,
      width: 1,
      height: 1,
      bytes: 3_750_000,
      name: "a.png",
      hash: "00",
    } as const;
    const requests = splitRequests(Array.from({ length: 7 }, () => ({ text: "", image })));
    expect(requests.map(({ length }) => length)).toEqual([3, 3, 1]);
    for (const request of requests) expect(bytesOf(request)).toBeLessThan(embedRequestLimits.bytes);
  });

  it("sends a text that is too large alone", () => {
    const huge = "x".repeat(embedRequestLimits.bytes + 1);
    expect(splitRequests(inputsOf(["a", huge, "b"]))).toEqual([["a"], [huge], ["b"]].map(inputsOf));
  });
});
