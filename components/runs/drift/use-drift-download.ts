"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ComparedColumn, RunDifference } from "@/lib/client/runs/compare-runs";
import type { MovedPairs } from "@/lib/client/runs/moved-pairs-of";
import { saveBlob } from "@/lib/client/save-blob";
import { inputName } from "@/lib/inputs/input-content";
import { driftCsv, type DriftColumn } from "@/lib/export/drift-export";
import { movedPairsQuery } from "./moved-pairs-query";

/** Saves a comparison as CSV; pairs that no table has computed yet are computed first. */
export function useDriftDownload(id: string, { columns }: RunDifference): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    const rows: DriftColumn[] = [];
    for (const column of columns) {
      if (column.obstacle !== null) continue;
      rows.push(exported(column, await queryClient.query(movedPairsQuery(id, column))));
    }
    const time = `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
    const emulated = rows.some(({ kindBefore, kindAfter }) =>
      [kindBefore, kindAfter].includes("emulated"),
    );
    const name = ["embedscope", "drift", ...(emulated ? ["emulated"] : []), time].join("-");
    const blob = new Blob([...driftCsv(rows)], { type: "text/csv;charset=utf-8" });
    saveBlob(blob, `${name}.csv`);
  };
}

function exported(column: ComparedColumn, { pairs }: MovedPairs): DriftColumn {
  const { before, after, answers, kinds, tolerance, inputs } = column;
  return {
    letterBefore: before.letter,
    letterAfter: after.letter,
    model: after.model,
    role: after.role,
    dimension: answers.after.form === "dense" ? answers.after.dimension : null,
    kindBefore: kinds.before,
    kindAfter: kinds.after,
    tolerance,
    inputs: inputs.map(({ input, drift, identical }) => ({
      text: inputName(input),
      drift,
      identical,
    })),
    pairs: pairs.map(({ first, second, ...scores }) => ({
      first: inputName(first),
      second: inputName(second),
      ...scores,
    })),
  };
}
