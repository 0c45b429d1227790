"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { focusInput, useSelection } from "@/lib/client/workspace/selection-store";
import { inputName } from "@/lib/inputs/input-content";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { InputThumbnail } from "../../inputs/input-thumbnail";
import { ColumnGrid } from "../column/column-grid";
import { copyText } from "@/components/ui/copy-text";
import { useSimilarities } from "../data/use-similarities";
import type { ViewContent } from "../data/use-view-columns";
import { MeasureSelect } from "../sparse/measure-select";
import { neighbourCounts, neighbourParams } from "../view-params";
import { AgreementNote } from "./agreement-note";
import { InputSearch } from "./input-search";
import { NeighbourList } from "./neighbour-list";
import { neighboursTsv } from "./neighbours-tsv";
import { rankedNeighbours } from "./ranked-neighbours";
import { SearchStatus } from "./search-status";
import { useNeighbours } from "./use-neighbours";

/** The nearest inputs of one input, one ranked list per column. */
export function NeighboursView({ inputs, columns }: ViewContent) {
  const translate = useTranslations("views.neighbours");
  const [{ k }, setParams] = useQueryStates(neighbourParams);
  const focusedId = useSelection((state) => state.focusedInput);
  const found = inputs.findIndex(({ id }) => id === focusedId);
  const focus = Math.max(0, found);
  const { search, cancel, restart } = useNeighbours({ inputs, columns, focus, k });
  const results = search.found;
  const similarities = useSimilarities(columns);
  const lists = useMemo(
    () =>
      columns.map((column, at) => {
        const similarity = similarities[at];
        const ranked = typeof similarity === "object" ? similarity : null;
        return {
          column,
          neighbours: results && rankedNeighbours(column, results, ranked, inputs),
        };
      }),
    [inputs, columns, similarities, results],
  );
  const focused = inputs[focus];
  if (!focused) return <p className="p-4 text-text-2">{translate("noInputs")}</p>;
  const copy = () => {
    const tables = lists.map(({ column: { choice, kind, measure }, neighbours }) => ({
      letter: choice.letter,
      model: choice.model,
      kind,
      measure,
      neighbours: neighbours ?? [],
    }));
    const words = { done: translate("copied"), failed: translate("copyFailed") };
    void copyText(neighboursTsv(inputName(focused), tables), words);
  };
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
        <InputSearch inputs={inputs} focus={focus} onFocus={focusInput} />
        <Select
          label={translate("count")}
          showLabel
          value={String(k)}
          choices={neighbourCounts.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(value) => {
            const count = neighbourCounts.find((choice) => String(choice) === value);
            if (count) void setParams({ k: count });
          }}
        />
        <MeasureSelect columns={columns} />
        <Button onClick={copy} disabled={!lists.some(({ neighbours }) => neighbours?.length)}>
          <Copy size={14} aria-hidden />
          {translate("copy")}
        </Button>
      </div>
      <p className="px-3 pt-3 break-words">
        <span className="text-text-2">{translate("of", { number: focus + 1 })} </span>
        <InputThumbnail input={focused} loadable /> {inputName(focused)}
      </p>
      <SearchStatus search={search} onCancel={cancel} onRestart={restart} />
      <AgreementNote lists={lists} k={k} />
      <ColumnGrid count={columns.length}>
        {lists.map(({ column, neighbours }) => (
          <NeighbourList
            key={column.choice.letter}
            column={column}
            inputs={inputs}
            focusId={focused.id}
            neighbours={neighbours}
            searching={search.phase === "running"}
            k={k}
          />
        ))}
      </ColumnGrid>
    </div>
  );
}
