"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ViewContent } from "../data/use-view-columns";
import { VectorGroup } from "./vector-group";
import { lineHeight, VectorsHead } from "./vectors-head";

/** Every input with its vector in every column: the first components, length, dimension. Only what is in sight is drawn. */
export function VectorsView({ inputs, columns }: ViewContent) {
  const translate = useTranslations("views.vectors");
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: inputs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columns.length * lineHeight + 9,
    overscan: 6,
    getItemKey: (index) => inputs[index]?.id ?? index,
  });
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={translate("label")}
      aria-rowcount={inputs.length + 1}
      className="h-full overflow-auto max-[700px]:max-h-[75dvh]"
      tabIndex={0}
    >
      <div className="min-w-[860px]">
        <VectorsHead sparse={columns.some(({ answers }) => answers?.form === "sparse")} />
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ key, index, start }) => {
            const input = inputs[index];
            return (
              input && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className="absolute inset-x-0 top-0 border-b"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <VectorGroup input={input} number={index + 1} columns={columns} />
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
