"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ViewColumn } from "../views/data/use-view-columns";
import { InspectedText } from "./inspected-text";
import { PairScores } from "./pair-scores";
import { TokenContributions } from "./token-contributions";
import { textOverlap } from "./text-overlap";

interface PairInspectorProps {
  inputs: readonly TextInput[];
  columns: readonly ViewColumn[];
  /** Indices of the two inputs. */
  first: number;
  second: number;
}

/** A pair: its scores in every column, both texts, and the words that they share. */
export function PairInspector({ inputs, columns, first, second }: PairInspectorProps) {
  const translate = useTranslations("views.inspector");
  const a = inputs[first];
  const b = inputs[second];
  if (!a || !b) return null;
  return (
    <div className="flex flex-col gap-2 p-3 pt-1.5">
      <PairScores columns={columns} first={a} second={b} numbers={[first + 1, second + 1]} />
      <div className="grid gap-x-6 gap-y-2 min-[701px]:grid-cols-2">
        <InspectedText input={a} number={first + 1} focusable />
        <InspectedText input={b} number={second + 1} focusable />
      </div>
      <SparseColumns columns={columns} first={a} second={b} />
      {inputKey(a) === inputKey(b) ? (
        <p className="text-secondary text-text-2">{translate("same")}</p>
      ) : (
        <Overlap first={a.text} second={b.text} />
      )}
    </div>
  );
}

interface SparseColumnsProps {
  columns: readonly ViewColumn[];
  first: TextInput;
  second: TextInput;
}

/** Why the pair scores as it does in the sparse columns, token by token. */
function SparseColumns({ columns, ...pair }: SparseColumnsProps) {
  const sparse = columns.flatMap((column) =>
    column.answers?.form === "sparse" ? [{ column, answers: column.answers }] : [],
  );
  if (sparse.length === 0) return null;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,340px),1fr))] gap-x-6 gap-y-3">
      {sparse.map(({ column, answers }) => (
        <TokenContributions
          key={column.choice.letter}
          column={column}
          answers={answers}
          {...pair}
        />
      ))}
    </div>
  );
}

const wordsNamed = 12;

function Overlap({ first, second }: { first: string; second: string }) {
  const translate = useTranslations("views.inspector");
  const format = useFormatter();
  const { shared, share } = useMemo(() => textOverlap(first, second), [first, second]);
  if (share === null) return null;
  const percent = `${format.number(share * 100, { maximumFractionDigits: 0 })} %`;
  const words = shared.slice(0, wordsNamed).join(" · ");
  const more = shared.length > wordsNamed ? " …" : "";
  return (
    <p className="text-secondary break-words text-text-2">
      {translate("overlap", { count: shared.length, percent })}
      {words && <span className="text-text">{` ${words}${more}`}</span>}
    </p>
  );
}
