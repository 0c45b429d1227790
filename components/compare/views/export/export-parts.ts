import { similarityMatrix } from "@/lib/client/workers/similarity-matrix";
import type { ExportInput } from "@/lib/export/export-marks";
import {
  similarityCsv,
  similarityJsonl,
  type SimilarityMatrix,
} from "@/lib/export/similarity-export";
import { usageCsv, usageJsonl } from "@/lib/export/usage-export";
import { vectorsCsv, vectorsJsonl, type VectorColumn } from "@/lib/export/vector-export";
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
  inputs: readonly ExportInput[];
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
        inputs,
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
      const texts = inputs.map(({ text }) => text);
      return write(usageRecords(columns, texts), madeAt);
    }
  }
}

function vectorColumn(
  { answers, marks }: MarkedColumn,
  inputs: readonly ExportInput[],
): VectorColumn {
  const { vectors, present } = answers.gather(inputs.map(({ text }) => text));
  const missing = new Set<number>();
  present.forEach((here, position) => {
    if (here === 0) missing.add(position);
  });
  return { ...marks, vectors, missing };
}

/** The inputs of the matrices: all columns draw the same sample. */
function drawnInputs(columns: readonly MarkedColumn[], inputs: readonly ExportInput[]) {
  const indices = columns[0]?.column.vectors?.indices ?? [];
  return Array.from(indices).flatMap((position) => {
    const input = inputs[position];
    return input ? [{ ...input, position }] : [];
  });
}

async function knownMatrix(
  { column, marks }: MarkedColumn,
  signal: AbortSignal,
): Promise<SimilarityMatrix> {
  const { vectors, key } = column;
  if (!vectors) return { ...marks, similarities: new Float32Array(0) };
  const held = useSimilarityStore.getState().columns[key];
  const { matrix, zeroRows } =
    (held?.source === vectors && held.result) ||
    (await similarityMatrix(vectors.vectors, vectors.dimension, { signal }));
  const n = zeroRows.length;
  // A vector without direction has no similarity, which the matrix itself holds as 0.
  const similarities = matrix.map((score, cell) =>
    zeroRows[Math.floor(cell / n)] === 1 || zeroRows[cell % n] === 1 ? NaN : score,
  );
  return { ...marks, similarities };
}
