import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DenseAnswers } from "@/lib/client/run/dense-answers";
import { bestRows, rankOf, rowScores } from "./row-scores";

const never = new AbortController().signal;

function columnOf(vectors: Record<string, readonly number[]>): DenseAnswers {
  const answers = new DenseAnswers("local", 2);
  for (const [text, vector] of Object.entries(vectors))
    answers.set(text, Float32Array.from(vector));
  return answers;
}

function inputsOf(...texts: string[]) {
  return texts.map((text, index) => ({ id: String(index), text, label: null }));
}

describe("rowScores", () => {
  const answers = columnOf({ east: [2, 0], northEast: [1, 1], north: [0, 5], zero: [0, 0] });

  it("gives cosines whatever the lengths of the vectors are", async () => {
    const inputs = inputsOf("east", "northEast", "north");
    const scores = await rowScores(answers, inputs, 0, never);
    expect(scores?.scores[1]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(scores?.scores[2]).toBeCloseTo(0, 6);
  });

  it("knows no score for itself, for a zero vector and for an input without a vector", async () => {
    const inputs = inputsOf("east", "zero", "not sent", "north");
    const scores = await rowScores(answers, inputs, 0, never);
    expect(Array.from(scores?.known ?? [])).toEqual([0, 0, 0, 1]);
  });

  it("gives nothing for an input without a direction", async () => {
    expect(await rowScores(answers, inputsOf("zero", "east"), 0, never)).toBeNull();
    expect(await rowScores(answers, inputsOf("not sent", "east"), 0, never)).toBeNull();
  });

  it("stops when it is aborted", async () => {
    const aborted = AbortSignal.abort(new Error("enough"));
    await expect(rowScores(answers, inputsOf("east", "north"), 0, aborted)).rejects.toThrow(
      "enough",
    );
  });
});

describe("bestRows and rankOf", () => {
  const rowsArbitrary = fc
    .array(fc.record({ score: fc.integer({ min: -3, max: 3 }), known: fc.boolean() }), {
      maxLength: 30,
    })
    .map((rows) => ({
      scores: Float32Array.from(rows, ({ score }) => score / 3),
      known: Uint8Array.from(rows, ({ known }) => Number(known)),
    }));

  it("agree: the row at place p of the list has rank p + 1", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.integer({ min: 1, max: 40 }), (rows, k) => {
        const best = bestRows(rows, k);
        expect(best).toHaveLength(Math.min(k, rows.known.filter((known) => known === 1).length));
        best.forEach((row, place) => expect(rankOf(rows, row)).toBe(place + 1));
      }),
    );
  });

  it("give no rank to a row without a score", () => {
    expect(rankOf({ scores: Float32Array.of(1), known: Uint8Array.of(0) }, 0)).toBeNull();
  });
});
