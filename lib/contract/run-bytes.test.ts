import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRun, unpackRun } from "./run-bytes";
import { runHeadSchema, type RunDocument } from "./run-document";
import { RunFormatError } from "./run-format-error";

const vectors = new Uint8Array(Float32Array.from([1, 0, 0.5, -2]).buffer);

function documentOf(change: Record<string, unknown> = {}): RunDocument {
  const head = {
    version: 1,
    name: "Two texts",
    savedAt: 1_700_000_000_000,
    view: "view=map",
    inputs: [
      { id: "a", text: "cat", label: null, picture: null },
      { id: "b", text: "dog", label: "animals", picture: null },
    ],
    columns: [
      {
        letter: "A",
        model: "builtin:lexical",
        role: "document",
        dimension: null,
        cut: null,
        answers: 0,
        description: null,
      },
    ],
    answers: [
      {
        form: "dense",
        kind: "local",
        rows: [0, 1],
        batches: [],
        addressOnly: [],
        dimension: 2,
        vectors: { at: 0, bytes: 16 },
      },
    ],
    ...change,
  };
  return { head: runHeadSchema.parse(head), binary: vectors };
}

/** The bytes of a run whose head is replaced by any JSON. */
function withHead(json: string): Uint8Array {
  const head = new TextEncoder().encode(json);
  const bytes = new Uint8Array(16 + head.length + vectors.length);
  bytes.set(packRun(documentOf()).subarray(0, 12));
  new DataView(bytes.buffer).setUint32(12, head.length, true);
  bytes.set(head, 16);
  bytes.set(vectors, 16 + head.length);
  return bytes;
}

function problemOf(bytes: Uint8Array): string {
  try {
    unpackRun(bytes);
  } catch (error) {
    if (error instanceof RunFormatError) return error.problem;
    throw error;
  }
  return "none";
}

describe("a run as bytes", () => {
  it("comes back as it was", () => {
    const document = documentOf();
    const back = unpackRun(packRun(document));
    expect(back.head).toEqual(document.head);
    expect(Array.from(back.binary)).toEqual(Array.from(vectors));
  });

  it("comes back whatever its texts are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), (texts) => {
        const inputs = texts.map((text, at) => ({ id: `${at}`, text, label: text, picture: null }));
        const document = documentOf({ inputs, answers: [], columns: [] });
        expect(unpackRun(packRun(document)).head.inputs).toEqual(inputs);
      }),
      { numRuns: 50 },
    );
  });

  it("is refused with one kind of error, whatever byte is changed or missing", () => {
    const whole = packRun(documentOf());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const changed = whole.slice(0, Math.max(end, at));
        changed[at] = byte;
        expect(["none", "not-a-run", "other-version", "damaged", "too-large"]).toContain(
          problemOf(changed),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("says what is wrong with other bytes", () => {
    expect(problemOf(new Uint8Array(0))).toBe("not-a-run");
    expect(problemOf(new TextEncoder().encode('{"version":1}  padding padding'))).toBe("not-a-run");
    const newer = packRun(documentOf());
    newer[8] = 2;
    expect(problemOf(newer)).toBe("other-version");
    const bomb = packRun(documentOf());
    new DataView(bomb.buffer).setUint32(12, 0xffff_ffff, true);
    expect(problemOf(bomb)).toBe("too-large");
    expect(problemOf(withHead("[".repeat(100_000)))).toBe("damaged");
  });

  it.each([
    ["vectors that end outside", { vectors: { at: 8, bytes: 16 } }],
    ["vectors of another length", { dimension: 3 }],
    ["vectors of an input that is missing", { rows: [0, 2] }],
    ["rows out of order", { rows: [1, 0] }],
    ["a negative place", { vectors: { at: -16, bytes: 16 } }],
    ["a place that is no number", { vectors: { at: "0", bytes: 16 } }],
  ])("refuses %s", (_, change) => {
    const { head } = documentOf();
    const changed = { ...head, answers: head.answers.map((one) => ({ ...one, ...change })) };
    expect(problemOf(withHead(JSON.stringify(changed)))).toBe("damaged");
  });

  it("refuses a column that shows answers which are missing, and letters or ids that stand twice", () => {
    const { head } = documentOf();
    const [column] = head.columns;
    const [input] = head.inputs;
    for (const change of [
      { columns: [{ ...column, answers: 1 }] },
      { columns: [column, column] },
      { inputs: [input, input] },
    ]) {
      expect(problemOf(withHead(JSON.stringify({ ...head, ...change })))).toBe("damaged");
    }
  });

  it("drops names that are not of the format, so that none reaches a prototype", () => {
    const json = JSON.stringify(documentOf().head).replace(
      "{",
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const { head } = unpackRun(withHead(json));
    expect(Object.keys(head)).not.toContain("__proto__");
    expect(Object.getPrototypeOf(head)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });
});
