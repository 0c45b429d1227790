import { describe, expect, it } from "vitest";
import { inputKey } from "@/lib/inputs/input-content";
import { answersWith, receivedVectors } from "./received-vectors";

const answered = {
  batch: 0,
  indices: [0, 1],
  tokens: null,
  images: null,
  latencyMs: 1,
  vendorLatencyMs: null,
  requestId: null,
  cached: false,
  kind: "local" as const,
  account: null,
  note: null,
};

const entry = { ids: [9, 2], weights: [0.5, 1], tokens: ["later", ""] };
const sparse = { ...answered, type: "sparse-batch" as const, entries: [entry, entry] };

describe("receivedVectors", () => {
  it("reads a sparse batch, and refuses one of another length", () => {
    expect(receivedVectors(sparse, 2)).toEqual({ form: "sparse", entries: [entry, entry] });
    expect(receivedVectors(sparse, 3)).toBeNull();
  });
});

describe("answersWith", () => {
  const dense = {
    form: "dense" as const,
    vectors: Float32Array.of(1, 2),
    dimension: 2,
    addressOnly: false,
  };
  const [a, b, c] = [{ text: "a" }, { text: "b" }, { text: "c" }];

  it("adds to the answers of the same form and kind", () => {
    const first = answersWith(null, "local", [a], { form: "sparse", entries: [entry] });
    const second = answersWith(first, "local", [b], { form: "sparse", entries: [entry] });
    expect(second).toBe(first);
    expect(second.size).toBe(2);
  });

  it("begins anew where the form, the kind or the dimension is another", () => {
    const held = answersWith(null, "local", [a], dense);
    expect(answersWith(held, "local", [b], dense)).toBe(held);
    const others = [
      answersWith(held, "local", [b], { form: "sparse", entries: [entry] }),
      answersWith(held, "emulated", [b], dense),
      answersWith(held, "local", [b, c], { ...dense, dimension: 1 }),
    ];
    others.forEach((answers) => expect(answers.has("a")).toBe(false));
  });

  it("remembers, until a vector takes its place, that a picture was not read, as the batch says", () => {
    const url = "https://example.com/cat.png";
    const picture = { text: "", image: { source: "address" as const, url } };
    const two = { ...dense, vectors: Float32Array.of(1, 2, 3, 4), addressOnly: true };
    const answers = answersWith(null, "emulated", [a, picture], two);
    if (answers.form !== "dense") throw new Error("expected dense answers");
    const marks = () => [a, picture].map((input) => answers.isAddressOnly(inputKey(input)));
    expect(marks()).toEqual([false, true]);
    answersWith(answers, "emulated", [picture], dense);
    expect(marks()).toEqual([false, false]);
  });

  it("keeps the sparse vectors in the order of their ids, and the texts that the service told", () => {
    const answers = answersWith(null, "local", [a], { form: "sparse", entries: [entry] });
    if (answers.form !== "sparse") throw new Error("expected sparse answers");
    const { ids, weights, starts, present } = answers.gather(["missing", "a"]);
    expect([[...ids], [...weights], [...starts]]).toEqual([
      [2, 9],
      [1, 0.5],
      [0, 0, 2],
    ]);
    expect([...present]).toEqual([0, 1]);
    expect(answers.tokenText(9)).toBe("later");
    expect(answers.tokenText(2)).toBeNull();
    expect(answers.tokenTexts(ids)).toEqual([[9, "later"]]);
  });
});
