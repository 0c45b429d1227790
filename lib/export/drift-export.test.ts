import { describe, expect, it } from "vitest";
import { driftCsv, type DriftColumn } from "./drift-export";

const column: DriftColumn = {
  letterBefore: "A",
  letterAfter: "B",
  model: "alibaba:ops-text-embedding-002",
  role: "query",
  dimension: 1_024,
  kindBefore: "emulated",
  kindAfter: "real",
  tolerance: 0.001,
  inputs: [
    { text: "=cmd()", drift: 0.25, identical: false },
    { text: "a, b", drift: null, identical: true },
  ],
  pairs: [{ first: "a", second: "b", before: 0.5, after: 0.25 }],
};

describe("driftCsv", () => {
  it("has a record for each input and pair, and marks what is emulated on either side", () => {
    const lines = [...driftCsv([column])].join("").trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFrecord,column_before,column_after,model/);
    const about = "A,B,alibaba:ops-text-embedding-002,query,1024,emulated,real";
    const mark = "Emulated: not Alibaba's vectors,0.001";
    expect(lines.slice(1)).toEqual([
      `input,${about},${mark},'=cmd(),,0.25,no,,,`,
      `input,${about},${mark},"a, b",,,yes,,,`,
      `pair,${about},${mark},a,b,,,0.5,0.25,-0.25`,
    ]);
  });
});
