import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ndjsonLines } from "./ndjson-lines";

function streamOf(bytes: Uint8Array, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const points = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  const sorted = points.toSorted((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      sorted.slice(1).forEach((end, at) => controller.enqueue(bytes.slice(sorted[at], end)));
      controller.close();
    },
  });
}

async function collect(body: ReadableStream<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of ndjsonLines(body)) lines.push(line);
  return lines;
}

describe("ndjsonLines", () => {
  it("gives the same lines however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 })),
        fc.array(fc.nat()),
        async (texts, cuts) => {
          const lines = texts.map((text) => JSON.stringify(text));
          const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
          expect(await collect(streamOf(bytes, cuts))).toEqual(lines);
        },
      ),
    );
  });

  it("gives a last line without a line break", async () => {
    expect(await collect(streamOf(new TextEncoder().encode("1\n\n2"), []))).toEqual(["1", "2"]);
  });

  it("cancels the stream when the reader leaves early", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("1\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const line of ndjsonLines(body)) {
      expect(line).toBe("1");
      break;
    }
    expect(cancelled).toBe(true);
  });
});
