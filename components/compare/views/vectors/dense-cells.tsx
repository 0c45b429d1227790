"use client";

import { useFormatter, useTranslations } from "next-intl";
import { floatText } from "@/lib/export/float-text";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import { vectorNorm } from "../data/pair-score";
import { CopyVector } from "./copy-vector";

const componentsShown = 6;
const fourDigits = { minimumFractionDigits: 4, maximumFractionDigits: 4 } as const;

/** A dense vector: its first components, its length, its dimension, and a button that copies it. */
export function DenseCells({ letter, vector }: { letter: ColumnLetter; vector: Float32Array }) {
  const translate = useTranslations("views.vectors");
  const columns = useTranslations("columns");
  const format = useFormatter();
  return (
    <>
      <span className="grid grid-cols-6 overflow-hidden text-right font-mono text-secondary">
        {Array.from(vector.subarray(0, componentsShown), (value, at) => (
          <span key={at}>{format.number(value, fourDigits)}</span>
        ))}
      </span>
      <span className="text-right">{format.number(vectorNorm(vector), fourDigits)}</span>
      <span className="text-right">{columns("dimension.value", { own: vector.length })}</span>
      <CopyVector
        letter={letter}
        copied={translate("copied", { dimension: vector.length, letter })}
        json={() => `[${Array.from(vector, floatText).join(",")}]`}
      />
    </>
  );
}
