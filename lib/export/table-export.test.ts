import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportFileName, type ColumnMarks } from "./export-marks";
import { similarityCsv, similarityJsonl } from "./similarity-export";
import { usageCsv, usageJsonl, type ColumnUsage } from "./usage-export";
import { vectorsCsv, vectorsJsonl } from "./vector-export";

const madeAt = new Date("2025-01-31T09:30:00Z");
const emulated = {
  letter: "A",
  model: "alibaba:ops-text-embedding-002",
  role: "document",
  dimension: 2,
  cutFrom: null,
  kind: "emulated",
} as const satisfies ColumnMarks;
const local = {
  letter: "B",
  model: "builtin:static-256",
  role: null,
  dimension: 3,
  cutFrom: 6,
  kind: "local",
} as const satisfies ColumnMarks;
const inputs = [
  { id: "x-0", text: '=1+1, "quoted"', label: "sum" },
  { id: "x-1", text: "两行\n文字", label: null },
];

function readCsv(chunks: Iterable<string>): Record<string, string>[] {
  const source = [...chunks].join("");
  expect(source.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<Record<string, string>>(source, { header: true, skipEmptyLines: true }).data;
}

function readJsonl(chunks: Iterable<string>): unknown[] {
  return [...chunks]
    .join("")
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

describe("vectors", () => {
  const columns = [
    {
      form: "dense" as const,
      ...emulated,
      vectors: Float32Array.of(1, 0, 0.5, -0.25),
      missing: new Set<number>(),
    },
    {
      form: "dense" as const,
      ...local,
      vectors: Float32Array.of(1, 2, 3, 0, 0, 0),
      missing: new Set([1]),
    },
  ];

  it("carry the marks of their column in every CSV record", () => {
    const records = readCsv(vectorsCsv(inputs, columns, madeAt));
    expect(records).toHaveLength(4);
    expect(records[0]).toEqual({
      column: "A",
      model: "alibaba:ops-text-embedding-002",
      role: "document",
      dimension: "2",
      cut_from: "",
      kind: "emulated",
      mark: "Emulated: not Alibaba's vectors",
      basis: "measured",
      made_at: "2025-01-31T09:30:00.000Z",
      input: "1",
      id: "x-0",
      label: "sum",
      text: `'=1+1, "quoted"`,
      v0: "1",
      v1: "0",
      v2: "",
    });
    expect(records[1]).toMatchObject({ text: "两行\n文字", v0: "0.5", v1: "-0.25" });
    expect(records[2]).toMatchObject({ kind: "local", role: "", cut_from: "6", v2: "3" });
    expect(records[3]).toMatchObject({ input: "2", v0: "", v2: "" });
  });

  it("carry them in every JSON line, with null for a missing vector", () => {
    const lines = readJsonl(vectorsJsonl(inputs, columns, madeAt));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({
      mark: "Emulated: not Alibaba's vectors",
      text: '=1+1, "quoted"',
      vector: [1, 0],
    });
    expect(lines[3]).toMatchObject({ column: "B", role: null, vector: null });
  });

  it("come in chunks of a record", () => {
    expect([...vectorsCsv(inputs, columns, madeAt)]).toHaveLength(5);
    expect([...vectorsJsonl(inputs, columns, madeAt)]).toHaveLength(4);
  });
});

describe("sparse vectors", () => {
  const sparse = {
    ...local,
    form: "sparse" as const,
    dimension: null,
    rows: {
      starts: Uint32Array.of(0, 2, 2),
      ids: Uint32Array.of(6, 163_040),
      weights: Float64Array.of(0.101, 0.284),
    },
    missing: new Set([1]),
  };

  it("stand in a CSV record as pairs of token and weight, beside dense ones", () => {
    const dense = {
      form: "dense" as const,
      ...emulated,
      vectors: Float32Array.of(1, 0, 0.5, -0.25),
      missing: new Set<number>(),
    };
    const records = readCsv(vectorsCsv(inputs, [sparse, dense], madeAt));
    expect(records[0]).toMatchObject({ dimension: "", sparse: "6:0.101 163040:0.284", v0: "" });
    expect(records[1]).toMatchObject({ sparse: "" });
    expect(records[2]).toMatchObject({ sparse: "", v0: "1", v1: "0" });
  });

  it("stand in a JSON line as an object of weights by token", () => {
    const lines = readJsonl(vectorsJsonl(inputs, [sparse], madeAt));
    expect(lines[0]).toMatchObject({
      mark: expect.any(String),
      sparse: { 6: 0.101, 163040: 0.284 },
    });
    expect(lines[1]).toMatchObject({ sparse: null });
  });
});

describe("similarities", () => {
  const shown = inputs.map((input, index) => ({ ...input, position: index * 10 }));
  const matrices = [
    { ...emulated, measure: "cosine" as const, similarities: Float32Array.of(1, 0.5, 0.5, NaN) },
  ];

  it("name the inputs that they join and say of how many they are a sample", () => {
    const [, second] = readCsv(similarityCsv(shown, matrices, 40, madeAt));
    expect(second).toMatchObject({
      mark: "Emulated: not Alibaba's vectors",
      measure: "cosine similarity",
      inputs_shown: "2",
      inputs_total: "40",
      input: "11",
      to_1: "0.5",
      to_11: "",
    });
    expect(readJsonl(similarityJsonl(shown, matrices, 40, madeAt))[1]).toMatchObject({
      kind: "emulated",
      input: 11,
      to: [1, 11],
      similarities: [0.5, null],
    });
  });
});

describe("usage", () => {
  const usage: ColumnUsage = {
    ...emulated,
    inputs: 2,
    failedInputs: 0,
    requests: 1,
    retries: 0,
    tokensEstimated: 30,
    tokensMeasured: null,
    latencyMedianMs: 12.5,
    elapsedMs: 15,
    price: {
      amount: 0.002,
      unit: "1000-tokens",
      currency: null,
      standing: "brief",
      source: "brief",
      date: "2025-01-01",
    },
  };

  it("says what an emulated column would cost, and that it was estimated", () => {
    expect(readJsonl(usageJsonl([usage], madeAt))[0]).toMatchObject({
      mark: "Emulated: not Alibaba's vectors",
      basis: "estimated",
      tokens_measured: null,
      cost: 0.00006,
      cost_meaning: "what the real service would cost; nothing was spent",
      currency: null,
      price_standing: "brief",
    });
  });

  it("takes measured tokens where there are some, and leaves an unknown cost empty", () => {
    const columns: ColumnUsage[] = [
      { ...usage, kind: "real", tokensMeasured: 40 },
      { ...usage, kind: "real", price: null },
      { ...usage, ...local, price: null },
    ];
    expect(readCsv(usageCsv(columns, madeAt))).toMatchObject([
      {
        basis: "measured",
        cost: "0.00008",
        cost_meaning: "what the service charges at this price",
      },
      { basis: "estimated", cost: "", cost_meaning: "no price known" },
      { kind: "local", cost: "", price: "" },
    ]);
  });
});

it("names an emulated file so", () => {
  expect(exportFileName("vectors", "csv", [local, emulated], madeAt)).toBe(
    "embedscope-vectors-BA-emulated-2025-01-31T09-30-00Z.csv",
  );
  expect(exportFileName("usage", "jsonl", [local], madeAt)).toBe(
    "embedscope-usage-B-static-256-2025-01-31T09-30-00Z.jsonl",
  );
});
