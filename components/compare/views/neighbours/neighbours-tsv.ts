import type { Kind } from "@/lib/contract/kind";
import { inputName } from "@/lib/inputs/input-content";
import { tabSeparated } from "@/lib/export/tab-separated";
import type { SparseMeasure } from "@/lib/maths/sparse/sparse-vector";
import type { Neighbour } from "./neighbour-entry";

interface NeighbourTable {
  letter: string;
  model: string;
  kind: Kind | null;
  measure: SparseMeasure;
  neighbours: readonly Neighbour[];
}

/** The lists of all columns as tab-separated values for a spreadsheet, one neighbour a line, with a heading line. */
export function neighboursTsv(focus: string, tables: readonly NeighbourTable[]): string {
  const lines = tables.flatMap(({ letter, model, kind, measure, neighbours }) =>
    neighbours.map(({ input, number, rank, score, percentile }) => [
      letter,
      model,
      kind === "emulated" ? "emulated: not Alibaba's vectors" : (kind ?? ""),
      focus,
      String(rank),
      String(number),
      inputName(input),
      measure === "dot" ? "dot product" : "cosine",
      score.toFixed(4),
      percentile?.toFixed(2) ?? "",
    ]),
  );
  return tabSeparated([heading, ...lines]);
}

const heading = [
  "column",
  "model",
  "kind",
  "focus",
  "rank",
  "input",
  "text",
  "measure",
  "score",
  "percentile",
];
