"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { sampleIndices } from "@/lib/maths/sample";
import { ColourLegend } from "@/components/charts/colour-legend";
import { Select } from "@/components/ui/select";
import { ColumnGrid } from "../column/column-grid";
import { sampleSeed } from "../data/sampled-vectors";
import { matrixRows } from "../data/similarity-store";
import { useDrawnRows } from "../data/use-drawn-rows";
import { useSimilarities } from "../data/use-similarities";
import type { ViewContent } from "../data/use-view-columns";
import { SampleNote } from "../sample-note";
import { MeasureSelect } from "../sparse/measure-select";
import { matrixOrders, matrixParams, matrixScales } from "../view-params";
import { MatrixPanel } from "./matrix-panel";
import { useMatrixOrder } from "./use-matrix-order";

/** The cosine similarities of all pairs, one heat map per column, in one order and on one scale. */
export function MatrixView(content: ViewContent) {
  const { inputs, columns } = content;
  const translate = useTranslations("views.matrix");
  const [{ order, scale }, setParams] = useQueryStates(matrixParams);
  const similarities = useSimilarities(columns);
  const indices = useMemo(() => sampleIndices(inputs.length, matrixRows, sampleSeed), [inputs]);
  const drawn = useDrawnRows(inputs, indices);
  const hasPictures = drawn.inputs.some(({ image }) => image !== undefined);
  const orders = matrixOrders.filter((value) => value !== "picture" || hasPictures);
  const shared = useMatrixOrder(order, columns, similarities, drawn.inputs);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b px-3 py-2">
        <Select
          label={translate("orderLabel")}
          showLabel
          value={hasPictures || order !== "picture" ? order : "input"}
          choices={orders.map((value) => ({ value, label: translate(`order.${value}`) }))}
          onChange={(value) => void setParams({ order: value })}
        />
        <Select
          label={translate("scaleLabel")}
          showLabel
          value={scale}
          choices={matrixScales.map((value) => ({ value, label: translate(`scale.${value}`) }))}
          onChange={(value) => void setParams({ scale: value })}
        />
        <MeasureSelect columns={columns} />
        {scale === "cosine" && (
          <ColourLegend measure="cosine" colormap="viridis" domain={[-1, 1]} />
        )}
        {scale === "rank" && (
          <ColourLegend measure="percentile" colormap="viridis" domain={[0, 100]} />
        )}
        <p className="min-w-0 flex-1 basis-64 text-secondary text-text-2">
          {translate(`scaleHint.${scale}`)}
          {shared.by && ` ${translate("orderBy", { letter: shared.by.choice.letter })}`}
        </p>
      </div>
      <SampleNote shown={indices.length} total={inputs.length} />
      <ColumnGrid count={columns.length}>
        {columns.map((column, at) => (
          <MatrixPanel
            key={column.choice.letter}
            content={content}
            column={column}
            similarity={similarities[at] ?? null}
            order={shared}
            scale={scale}
          />
        ))}
      </ColumnGrid>
    </>
  );
}
