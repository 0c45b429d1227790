import { inputKey, inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ExportInput } from "@/lib/export/export-marks";
import {
  similarityCsv,
  similarityJsonl,
  type SimilarityMatrix,
} from "@/lib/export/similarity-export";
import { usageCsv, usageJsonl } from "@/lib/export/usage-export";
import { vectorsCsv, vectorsJsonl, type VectorColumn } from "@/lib/export/vector-export";
import { sampleSimilarity } from "../data/sample-similarity";
import { useSimilarityStore } from "../data/similarity-store";
import type { MarkedColumn } from "./column-marks";
import { usageRecords } from "./usage-records";

export const exportSubjects = ["vectors", "similarity", "usage"] as const;
export type ExportSubject = (typeof exportSubjects)[number];

export const exportFormats = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  subject: ExportSubject;
  format: ExportFormat;
  inputs: readonly TextInput[];
  columns: readonly MarkedColumn[];
}

/** The content of a file to download, in parts. Matrices that no view has computed yet are computed first. */
export async function exportParts(
  { subject, format, inputs, columns }: ExportRequest,
  madeAt: Date,
  signal: AbortSignal,
): Promise<Iterable<string>> {
  switch (subject) {
    case "vectors": {
      const write = format === "csv" ? vectorsCsv : vectorsJsonl;
      return write(
        inputs.map(named),
        columns.map((column) => vectorColumn(column, inputs)),
        madeAt,
      );
    }
    case "similarity": {
      const write = format === "csv" ? similarityCsv : similarityJsonl;
      const matrices: SimilarityMatrix[] = [];
      for (const column of columns) matrices.push(await knownMatrix(column, signal));
      return write(drawnInputs(columns, inputs), matrices, inputs.length, madeAt);
    }
    case "usage": {
      const write = format === "csv" ? usageCsv : usageJsonl;
      return write(usageRecords(columns, inputs.map(inputKey)), madeAt);
    }
  }
}

/** A picture has no place in a table: its name stands for it. */
function named(input: TextInput): ExportInput {
  const { id, label } = input;
  return { id, text: inputName(input), label };
}

function vectorColumn(
  { answers, marks }: MarkedColumn,
  inputs: readonly TextInput[],
): VectorColumn {
  const gathered = answers.gather(inputs.map(inputKey));
  const missing = new Set<number>();
  gathered.present.forEach((here, position) => {
    if (here === 0) missing.add(position);
  });
  if (gathered.form === "sparse") return { ...marks, form: "sparse", rows: gathered, missing };
  const { form, vectors, dimension } = gathered;
  return { ...marks, form, vectors, dimension, missing };
}

/** The inputs of the matrices: all columns draw the same sample. */
function drawnInputs(columns: readonly MarkedColumn[], inputs: readonly TextInput[]) {
  const indices = columns[0]?.column.vectors?.indices ?? [];
  return Array.from(indices).flatMap((position) => {
    const input = inputs[position];
    return input ? [{ ...named(input), position }] : [];
  });
}

async function knownMatrix(
  { column, marks }: MarkedColumn,
  signal: AbortSignal,
): Promise<SimilarityMatrix> {
  const { vectors, scoreKey, measure } = column;
  if (!vectors) return { ...marks, measure, similarities: new Float32Array(0) };
  const held = useSimilarityStore.getState().columns[scoreKey];
  const { matrix, zeroRows } =
    (held?.source === vectors && held.result) ||
    (await sampleSimilarity(vectors, measure, { signal }));
  const n = zeroRows.length;
  // A vector without direction has no similarity, which the matrix itself holds as 0.
  const similarities = matrix.map((score, cell) =>
    zeroRows[Math.floor(cell / n)] === 1 || zeroRows[cell % n] === 1 ? NaN : score,
  );
  return { ...marks, measure, similarities };
}
