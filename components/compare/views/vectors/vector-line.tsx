"use client";

import { useTranslations } from "next-intl";
import { acceptsInput, inputKey, isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { KindBadge } from "@/components/ui/kind-badge";
import type { ViewColumn } from "../data/use-view-columns";
import { DenseCells } from "./dense-cells";
import { SparseCells } from "./sparse-cells";
import { lineTracks } from "./vectors-head";

/** The vector of one input in one column, or why there is none. */
export function VectorLine({ column, input }: { column: ViewColumn; input: TextInput }) {
  const { choice, kind } = column;
  return (
    <div className={`${lineTracks} h-7 tabular pointer-coarse:h-9`}>
      <ColumnLetterMark letter={choice.letter} />
      <span>{kind && <KindBadge kind={kind} />}</span>
      <VectorCells column={column} input={input} />
    </div>
  );
}

function VectorCells({ column, input }: { column: ViewColumn; input: TextInput }) {
  const { answers, choice } = column;
  const key = inputKey(input);
  if (!answers?.has(key)) return <NoVector column={column} input={input} />;
  if (answers.form === "dense") {
    return <DenseCells letter={choice.letter} vector={answers.gather([key]).vectors} />;
  }
  const vector = answers.vectorOf(key);
  return vector && <SparseCells letter={choice.letter} answers={answers} vector={vector} />;
}

function NoVector({ column, input }: { column: ViewColumn; input: TextInput }) {
  const translate = useTranslations("views.vectors");
  if (isEmptyInput(input)) return <span className="text-text-2">{translate("empty")}</span>;
  if (!acceptsInput(column.description, input)) {
    return <span className="text-text-2">{translate("notForModel")}</span>;
  }
  if (column.failures.has(inputKey(input))) {
    return <span className="text-red">✕ {translate("failed")}</span>;
  }
  return <span className="text-text-2">{translate(column.active ? "running" : "notSent")}</span>;
}
