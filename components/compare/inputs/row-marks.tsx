"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { isEmptyInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { overMark, type ColumnLimit, type OverMark } from "./column-limit";
import { tokensOf } from "@/lib/client/run/tokens-of";
import { useFileSize } from "./use-file-size";

interface RowMarksProps {
  input: TextInput;
  sameAs: number | null;
  limits: readonly ColumnLimit[];
  /** False while a text is so long that its estimate is left to the survey. */
  estimated: boolean;
}

/** What is to be known of an input before it is sent: repeated, over a limit, its estimated tokens. */
export function RowMarks({ input, sameAs, limits, estimated }: RowMarksProps) {
  const translate = useTranslations("inputs");
  const fileSize = useFileSize();
  const [first] = limits;
  if (isEmptyInput(input)) return null;
  const over = estimated ? overMark(input, limits) : null;
  const tokens = first && estimated ? tokensOf(input, first.rule) : null;
  return (
    <>
      {(sameAs !== null || over) && (
        <span
          role="gridcell"
          className="flex shrink-0 items-center gap-2 text-secondary whitespace-nowrap"
        >
          {sameAs !== null && (
            <span className="text-text-2" title={translate("list.sameAsHint", { number: sameAs })}>
              <span className="@max-[400px]/list:hidden">
                {translate("list.sameAs", { number: sameAs })}
              </span>
              <span className="@min-[400.1px]/list:hidden">
                {translate("list.sameAsShort", { number: sameAs })}
              </span>
            </span>
          )}
          {over && <OverLimit input={input} over={over} />}
        </span>
      )}
      {input.image?.source === "data" && (
        <span
          role="gridcell"
          className="shrink-0 text-right text-secondary text-text-2 tabular"
          title={translate("picture.sizeHint", {
            width: input.image.width,
            height: input.image.height,
            size: fileSize(input.image.bytes),
          })}
        >
          {input.image.width}×{input.image.height}
        </span>
      )}
      {first && tokens !== null && (input.image === undefined || tokens > 0) && (
        <span
          role="gridcell"
          className={classNames(
            "min-w-7 shrink-0 text-right text-secondary tabular",
            over ? "text-amber" : "text-text-2",
          )}
          title={translate("list.tokensHint", { count: tokens, model: first.model })}
        >
          {translate("list.tokens", { count: tokens })}
        </span>
      )}
    </>
  );
}

function OverLimit({ input, over }: { input: TextInput; over: OverMark }) {
  const translate = useTranslations("inputs");
  const models = over.columns.map(({ letter, model, rule, limit }) =>
    translate("list.overModel", {
      letter,
      model,
      tokens: tokensOf(input, rule),
      limit: limit ?? 0,
    }),
  );
  return (
    <span className="text-amber" title={translate("list.overHint", { models: models.join(", ") })}>
      <span aria-hidden>▲ </span>
      {translate("list.over", { limit: over.smallest })}
      <span className="ml-1 font-medium">{over.columns.map(({ letter }) => letter).join(" ")}</span>
    </span>
  );
}
