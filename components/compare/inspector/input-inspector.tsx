"use client";

import { useFormatter, useTranslations } from "next-intl";
import { textTokens, tokenEstimator } from "@/lib/client/run/token-estimator";
import { useTokenCorrections } from "@/lib/client/queries/use-token-corrections";
import { selectPair } from "@/lib/client/workspace/selection-store";
import type { NearestRow } from "@/lib/maths/knn/nearest-rows";
import { acceptsInput, inputKey, inputName } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { InputThumbnail } from "../inputs/input-thumbnail";
import { ColumnTitle } from "../views/column/column-title";
import type { ViewColumn } from "../views/data/use-view-columns";
import { listOf } from "../views/neighbours/find-neighbours";
import { useNeighbours } from "../views/neighbours/use-neighbours";
import { TopTokens } from "../views/sparse/top-tokens";
import { useScoreFormat } from "../views/use-score-format";
import { InspectedText } from "./inspected-text";

interface InputInspectorProps {
  inputs: readonly TextInput[];
  columns: readonly ViewColumn[];
  /** Index of the input. */
  focus: number;
}

const neighboursShown = 3;
const tokensShown = 10;

/** One input: its text, and in each column its estimated tokens and its nearest neighbours. */
export function InputInspector({ inputs, columns, focus }: InputInspectorProps) {
  const { found } = useNeighbours({ inputs, columns, focus, k: neighboursShown }).search;
  const input = inputs[focus];
  if (!input) return null;
  return (
    <div className="flex flex-col gap-3 p-3 pt-1.5">
      <InspectedText input={input} number={focus + 1} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(260px,1fr))] gap-x-6 gap-y-3">
        {columns.map((column) => (
          <section key={column.choice.letter} className="min-w-0">
            <ColumnTitle column={column} />
            <Tokens column={column} input={input} />
            <SparseTokens column={column} input={input} />
            <Nearest inputs={inputs} focusId={input.id} list={found && listOf(found, column)} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Tokens({ column, input }: { column: ViewColumn; input: TextInput }) {
  const translate = useTranslations("views.inspector");
  const { model } = column.choice;
  const correction = useTokenCorrections().get(model);
  if (!acceptsInput(column.description, input)) {
    return <p className="text-secondary text-text-2">{translate("notForModel")}</p>;
  }
  const tokens = textTokens(input, tokenEstimator(model, correction));
  if (input.image !== undefined && tokens === 0) return null;
  const limit = column.description?.inputTokenLimit.value ?? null;
  const over = limit !== null && tokens > limit;
  return (
    <p className={over ? "text-secondary text-amber" : "text-secondary text-text-2"}>
      {over ? translate("tokensOver", { tokens, limit }) : translate("tokens", { tokens })}
    </p>
  );
}

function SparseTokens({ column, input }: { column: ViewColumn; input: TextInput }) {
  const { answers } = column;
  const vector = answers?.form === "sparse" ? answers.vectorOf(inputKey(input)) : null;
  if (answers?.form !== "sparse" || !vector) return null;
  return (
    <div className="py-1">
      <TopTokens answers={answers} vector={vector} count={tokensShown} />
    </div>
  );
}

interface NearestProps {
  inputs: readonly TextInput[];
  focusId: string;
  /** Best first; null while they are not found. */
  list: readonly NearestRow[] | null;
}

function Nearest({ inputs, focusId, list }: NearestProps) {
  const format = useFormatter();
  const cosine = useScoreFormat().cosine;
  return (
    <ol>
      {list?.map(({ row, score }) => {
        const input = inputs[row];
        return (
          input && (
            <li key={input.id}>
              <button
                type="button"
                className="flex min-h-7 w-full min-w-0 items-center gap-2 rounded text-left hover:bg-raised pointer-coarse:min-h-9"
                onClick={() => selectPair({ row: focusId, column: input.id })}
              >
                <span className="shrink-0 tabular">{cosine(score)}</span>
                <span className="shrink-0 text-text-2 tabular">{format.number(row + 1)}</span>
                <InputThumbnail input={input} />
                <span className="min-w-0 truncate">{inputName(input)}</span>
              </button>
            </li>
          )
        );
      })}
    </ol>
  );
}
