"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, type ReactNode } from "react";
import {
  hoverPair,
  selectPair,
  useSelection,
  type InputPair,
} from "@/lib/client/workspace/selection-store";
import { inputName } from "@/lib/inputs/input-content";
import { ColourLegend } from "@/components/charts/colour-legend";
import { MatrixHeatmap } from "@/components/charts/matrix-heatmap";
import { ColumnPanel } from "../column/column-panel";
import { EmptyPicture, pictureFrames } from "../column/picture-frame";
import type { ColumnSimilarity } from "../data/use-similarities";
import type { ViewColumn, ViewContent } from "../data/use-view-columns";
import { useDrawnRows } from "../data/use-drawn-rows";
import { SavePicture } from "../save-picture";
import type { MatrixScale } from "../view-params";
import { matrixColours } from "./matrix-colours";
import { PairScoreLine } from "./pair-score-line";
import { PairTokens } from "./pair-tokens";
import type { SharedOrder } from "./use-matrix-order";

interface MatrixPanelProps {
  content: ViewContent;
  column: ViewColumn;
  /** Words when they could not be computed; null while they are not there. */
  similarity: ColumnSimilarity | string | null;
  order: SharedOrder;
  scale: MatrixScale;
}

/** One column's similarity matrix, with the scores of the pair that is pointed at under it. */
export function MatrixPanel({ content, column, similarity, order, scale }: MatrixPanelProps) {
  const translate = useTranslations("views");
  const skeleton = (words: ReactNode) => <EmptyPicture frame="matrix">{words}</EmptyPicture>;
  return (
    <ColumnPanel column={column} inputs={content.inputs} skeleton={skeleton}>
      {typeof similarity === "string" ? (
        <p className="text-red">{translate("computeFailed", { problem: similarity })}</p>
      ) : similarity ? (
        <DrawnMatrix column={column} similarity={similarity} order={order} scale={scale} />
      ) : (
        skeleton(translate("matrix.computing"))
      )}
    </ColumnPanel>
  );
}

interface DrawnMatrixProps {
  column: ViewColumn;
  similarity: ColumnSimilarity;
  order: SharedOrder;
  scale: MatrixScale;
}

function DrawnMatrix({ column, similarity, order, scale }: DrawnMatrixProps) {
  const translate = useTranslations("views");
  const canvas = useRef<HTMLCanvasElement>(null);
  const { source, n, zeroRows } = similarity;
  const drawn = useDrawnRows(source.inputs, source.indices);
  const labels = useMemo(() => drawn.inputs.map((input) => inputName(input).slice(0, 80)), [drawn]);
  const colours = useMemo(
    () => matrixColours(similarity, scale, column.measure),
    [similarity, scale, column.measure],
  );
  const selected = useSelection((state) => state.pair);
  const hovered = useSelection((state) => state.hoveredPair);
  const cellOf = (pair: InputPair | null) => {
    const row = pair ? drawn.rowOf.get(pair.row) : undefined;
    const at = pair ? drawn.rowOf.get(pair.column) : undefined;
    return row === undefined || at === undefined ? null : { row, column: at };
  };
  const pairOf = (cell: { row: number; column: number } | null) => {
    const row = cell ? drawn.inputs[cell.row] : undefined;
    const at = cell ? drawn.inputs[cell.column] : undefined;
    return row && at ? { row: row.id, column: at.id } : null;
  };
  const directionless = zeroRows.reduce(
    (count, zero, row) => count + (zero === 1 && source.present[row] === 1 ? 1 : 0),
    0,
  );
  return (
    <>
      <div className={pictureFrames.matrix}>
        <MatrixHeatmap
          label={`${column.choice.letter} ${column.name}`}
          n={n}
          matrix={similarity.matrix}
          toValue={colours.toValue}
          domain={colours.domain}
          measure={scale === "rank" ? "percentile" : column.measure}
          colormap="viridis"
          order={order.order}
          dividers={order.dividers}
          missingRows={zeroRows}
          labels={labels}
          selected={cellOf(selected)}
          hovered={cellOf(hovered)}
          onSelect={(cell) => selectPair(pairOf(cell))}
          onHover={(cell) => hoverPair(pairOf(cell))}
          canvasRef={canvas}
        />
      </div>
      <div className="flex min-h-7 items-center justify-between gap-2">
        <PairScoreLine column={column} similarity={similarity} />
        <div className="flex shrink-0 items-center gap-1">
          {(scale === "range" || (scale === "cosine" && column.measure === "dot")) && (
            <ColourLegend measure={column.measure} colormap="viridis" domain={colours.domain} />
          )}
          <SavePicture canvas={canvas} column={column} subject="matrix" />
        </div>
      </div>
      {column.answers?.form === "sparse" && (
        <PairTokens answers={column.answers} inputs={source.inputs} />
      )}
      {directionless > 0 && (
        <p className="text-secondary text-text-2">
          {translate("matrix.directionless", { count: directionless })}
        </p>
      )}
    </>
  );
}
