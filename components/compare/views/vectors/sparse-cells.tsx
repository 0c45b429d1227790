"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import type { SparseVector } from "@/lib/maths/sparse/sparse-rows";
import { sparseNorm } from "@/lib/maths/sparse/sparse-vector";
import { CopyVector } from "./copy-vector";
import { sparseVectorJson } from "./sparse-vector-json";
import { TopTokens } from "../sparse/top-tokens";

const tokensShown = 6;
const fourDigits = { minimumFractionDigits: 4, maximumFractionDigits: 4 } as const;

interface SparseCellsProps {
  letter: ColumnLetter;
  answers: SparseAnswers;
  vector: SparseVector;
}

/** A sparse vector: its heaviest tokens, its length, how many weights it has, and a button that copies it. */
export function SparseCells({ letter, answers, vector }: SparseCellsProps) {
  const translate = useTranslations("views.vectors");
  const format = useFormatter();
  const count = vector.ids.length;
  return (
    <>
      <TopTokens answers={answers} vector={vector} count={tokensShown} oneLine />
      <span className="text-right">{format.number(sparseNorm(vector), fourDigits)}</span>
      <span className="text-right whitespace-nowrap">{translate("nonZeros", { count })}</span>
      <CopyVector
        letter={letter}
        copied={translate("copiedSparse", { count, letter })}
        json={() => sparseVectorJson(vector, answers)}
      />
    </>
  );
}
