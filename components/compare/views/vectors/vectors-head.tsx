"use client";

import { useTranslations } from "next-intl";
import { Hint } from "@/components/ui/hint";

/** Height of one column's line in CSS pixels; taller on touch screens, which is measured. */
export const lineHeight = 28;

/** The tracks of a line: column, kind, components, norm, dimension, copy. */
export const lineTracks =
  "grid grid-cols-[24px_84px_minmax(380px,1fr)_84px_76px_40px] items-center gap-2";

/** `sparse` says that among the lines there are those of sparse vectors. */
export function VectorsHead({ sparse }: { sparse: boolean }) {
  const translate = useTranslations("views.vectors");
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 flex h-8 items-center border-b bg-panel px-3 text-secondary text-text-2"
    >
      <span role="columnheader" className="w-52 shrink-0">
        {translate("head.input")}
      </span>
      <span className={`${lineTracks} min-w-0 flex-1`}>
        <span role="columnheader" className="col-span-2">
          {translate("head.column")}
        </span>
        <span role="columnheader">
          {translate(sparse ? "head.componentsOrTokens" : "head.components")}
        </span>
        <Hint text={translate("head.normHint")}>
          <span role="columnheader" className="text-right">
            {translate("head.norm")}
          </span>
        </Hint>
        <span role="columnheader" className="text-right">
          {translate("head.dimension")}
        </span>
        <span role="columnheader" className="sr-only">
          {translate("head.copy")}
        </span>
      </span>
    </div>
  );
}
