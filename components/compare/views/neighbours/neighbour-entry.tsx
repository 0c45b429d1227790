"use client";

import { Crosshair } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  focusInput,
  hoverInput,
  selectPair,
  useSelection,
} from "@/lib/client/workspace/selection-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { classNames } from "@/components/ui/class-names";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { Hint } from "@/components/ui/hint";
import { IconButton } from "@/components/ui/icon-button";
import { NamedInput } from "../../inputs/named-input";
import type { ViewColumn } from "../data/use-view-columns";
import { useScoreFormat } from "../use-score-format";

export interface Neighbour {
  input: TextInput;
  /** Place of the input in the list of inputs, from 1. */
  number: number;
  rank: number;
  score: number;
  percentile: number | null;
  /** Its ranks in the other columns; null where it has none. */
  elsewhere: readonly { column: ViewColumn; rank: number | null }[];
}

/** One neighbour: its rank and text, its scores, and where the other columns rank it. */
export function NeighbourEntry({ neighbour, focusId }: { neighbour: Neighbour; focusId: string }) {
  const translate = useTranslations("views.neighbours");
  const scores = useScoreFormat();
  const { input, rank, score, percentile } = neighbour;
  const selected = useSelection(({ pair }) => pair?.row === focusId && pair.column === input.id);
  const hovered = useSelection(({ hoveredInput }) => hoveredInput === input.id);
  return (
    <li
      className={classNames(
        "flex items-start gap-1 border-t",
        selected ? "bg-accent/12" : hovered && "bg-raised",
      )}
      onPointerEnter={() => hoverInput(input.id)}
      onPointerLeave={() => hoverInput(null)}
    >
      <button
        type="button"
        aria-pressed={selected}
        className="grid min-w-0 flex-1 grid-cols-[24px_minmax(0,1fr)] gap-x-1 px-1 py-1.5 text-left -outline-offset-2"
        onClick={() => selectPair({ row: focusId, column: input.id })}
        onDoubleClick={() => focusInput(input.id)}
      >
        <span className="text-right text-text-2 tabular">{rank}</span>
        <NamedInput input={input} />
        <span className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-secondary text-text-2 tabular">
          <span className="text-text">{scores.cosine(score)}</span>
          {percentile !== null && <span>{scores.percentile(percentile)}</span>}
          {neighbour.elsewhere.map((other) => (
            <RankElsewhere
              key={other.column.choice.letter}
              column={other.column}
              here={rank}
              there={other.rank}
            />
          ))}
        </span>
      </button>
      <IconButton
        label={translate("focus")}
        className="mt-1 mr-1"
        onClick={() => focusInput(input.id)}
      >
        <Crosshair size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

interface RankElsewhereProps {
  column: ViewColumn;
  here: number;
  there: number | null;
}

/** The rank in another column, with how many places higher or lower that is. */
function RankElsewhere({ column, here, there }: RankElsewhereProps) {
  const translate = useTranslations("views.neighbours");
  const moved = there === null ? 0 : here - there;
  const words =
    there === null
      ? translate("rankUnknown", { letter: column.choice.letter })
      : translate("rankElsewhere", { letter: column.choice.letter, rank: there });
  return (
    <Hint text={words}>
      <span className="inline-flex items-center gap-1">
        <ColumnLetterMark letter={column.choice.letter} />
        <span aria-hidden>{there ?? "–"}</span>
        {moved !== 0 && (
          <span aria-hidden className="text-text">
            {moved > 0 ? `▲${moved}` : `▼${-moved}`}
          </span>
        )}
      </span>
    </Hint>
  );
}
