import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdFactory, type TextInput } from "@/lib/inputs/text-input";
import { chunkInputs, type InputChunk } from "./input-chunks";

const nextId = createIdFactory("a-list");
const nextKey = createIdFactory("a-chunk");
const input = (text: string): TextInput => ({ id: nextId(), text, label: null });
const list = Array.from({ length: 20_000 }, (_, at) => input(`line ${at}`));
const stored = chunkInputs(list, [], nextKey);

function written(inputs: readonly TextInput[], before: readonly InputChunk[] = stored): number {
  const kept = new Set(before);
  return chunkInputs(inputs, before, nextKey).filter((chunk) => !kept.has(chunk)).length;
}

describe("a list in chunks", () => {
  it("is cut into parts of some hundred inputs, and whole again when they are joined", () => {
    expect(stored.flatMap(({ inputs }) => inputs)).toEqual(list);
    expect(stored.length).toBeGreaterThan(20);
    expect(stored.length).toBeLessThan(80);
    expect(chunkInputs([], stored, nextKey)).toEqual([]);
  });

  it("writes nothing for a list that is the same, and one chunk for one edit", () => {
    expect(written([...list])).toBe(0);
    expect(written(list.with(10_000, { ...list[10_000]!, text: "edited" }))).toBe(1);
    expect(written(list.with(0, { ...list[0]!, text: "edited" }))).toBe(1);
  });

  it("writes a chunk or two for an input that is added, deleted or moved anywhere", () => {
    fc.assert(
      fc.property(fc.nat(list.length - 1), fc.nat(list.length - 1), (from, to) => {
        const without = list.toSpliced(from, 1);
        expect(written(list.toSpliced(from, 0, input("added")))).toBeLessThanOrEqual(2);
        expect(written(without)).toBeLessThanOrEqual(2);
        expect(written(without.toSpliced(to, 0, list[from]!))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 20 },
    );
  });

  it("writes only what was added at the end", () => {
    const more = Array.from({ length: 100 }, (_, at) => input(`more ${at}`));
    expect(written([...list, ...more])).toBeLessThanOrEqual(3);
  });

  it("cuts off a chunk that no id ends", () => {
    const sameId = Array.from({ length: 5_000 }, () => ({ id: "same", text: "", label: null }));
    const lengths = chunkInputs(sameId, [], nextKey).map(({ inputs }) => inputs.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2_048);
  });
});
