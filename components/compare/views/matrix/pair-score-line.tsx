"use client";

import { useTranslations } from "next-intl";
import { useSelection } from "@/lib/client/workspace/selection-store";
import { percentileRank } from "@/lib/maths/percentile-rank";
import { InputThumbnail } from "../../inputs/input-thumbnail";
import { pairScore } from "../data/pair-score";
import type { ColumnSimilarity } from "../data/use-similarities";
import type { ViewColumn } from "../data/use-view-columns";
import { useScoreFormat } from "../use-score-format";

/** The numbers and scores of the pair pointed at, or else of the chosen one; empty while there is none. */
export function PairScoreLine({
  column,
  similarity,
}: {
  column: ViewColumn;
  similarity: ColumnSimilarity;
}) {
  const translate = useTranslations("views");
  const format = useScoreFormat();
  const pair = useSelection((state) => state.hoveredPair ?? state.pair);
  const { inputs } = similarity.source;
  const row = inputs.findIndex(({ id }) => id === pair?.row);
  const at = inputs.findIndex(({ id }) => id === pair?.column);
  // Beside two thumbnails the scores may need a line of their own.
  const room = inputs.some(({ image }) => image !== undefined) ? "min-h-12" : "";
  const [first, second] = [inputs[row], inputs[at]];
  if (!first || !second) {
    return <p className={`text-secondary text-text-2 ${room}`}>{translate("matrix.pointAt")}</p>;
  }
  const score = column.answers && pairScore(column.answers, column.measure, first, second);
  const percentile = score === null ? null : percentileRank(similarity.pairScores, score);
  return (
    <p className={`flex min-w-0 flex-wrap content-start items-center gap-x-3 tabular ${room}`}>
      <span className="flex items-center gap-1.5 text-text-2">
        <InputThumbnail input={first} /> {row + 1} × <InputThumbnail input={second} /> {at + 1}
      </span>
      <span>{score === null ? translate("unknownScore") : format.cosine(score)}</span>
      {percentile !== null && row !== at && (
        <span className="text-text-2">{format.percentile(percentile)}</span>
      )}
    </p>
  );
}
