"use client";

import { Copy } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { isEmptyText } from "@/lib/client/run/texts-to-send";
import { floatText } from "@/lib/export/float-text";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { IconButton } from "@/components/ui/icon-button";
import { KindBadge } from "@/components/ui/kind-badge";
import { copyText } from "@/components/ui/copy-text";
import { vectorNorm } from "../data/pair-score";
import type { ViewColumn } from "../data/use-view-columns";
import { lineTracks } from "./vectors-head";

const componentsShown = 6;
const fourDigits = { minimumFractionDigits: 4, maximumFractionDigits: 4 } as const;

/** The vector of one text in one column, or why there is none. */
export function VectorLine({ column, text }: { column: ViewColumn; text: string }) {
  const translate = useTranslations("views.vectors");
  const columns = useTranslations("columns");
  const format = useFormatter();
  const { choice, kind, answers } = column;
  const vector = answers?.has(text) ? answers.gather([text]).vectors : null;
  const copy = (values: Float32Array) => {
    const words = {
      done: translate("copied", { dimension: values.length, letter: choice.letter }),
      failed: translate("copyFailed"),
    };
    void copyText(`[${Array.from(values, floatText).join(",")}]`, words);
  };
  return (
    <div className={`${lineTracks} h-7 tabular pointer-coarse:h-9`}>
      <ColumnLetterMark letter={choice.letter} />
      <span>{kind && <KindBadge kind={kind} />}</span>
      {vector ? (
        <>
          <span className="grid grid-cols-6 overflow-hidden text-right font-mono text-secondary">
            {Array.from(vector.subarray(0, componentsShown), (value, at) => (
              <span key={at}>{format.number(value, fourDigits)}</span>
            ))}
          </span>
          <span className="text-right">{format.number(vectorNorm(vector), fourDigits)}</span>
          <span className="text-right">{columns("dimension.value", { own: vector.length })}</span>
          <IconButton
            label={translate("copy", { letter: choice.letter })}
            onClick={() => copy(vector)}
          >
            <Copy size={14} aria-hidden />
          </IconButton>
        </>
      ) : (
        <NoVector column={column} text={text} />
      )}
    </div>
  );
}

function NoVector({ column, text }: { column: ViewColumn; text: string }) {
  const translate = useTranslations("views.vectors");
  if (isEmptyText(text)) return <span className="text-text-2">{translate("empty")}</span>;
  if (column.failures.has(text)) return <span className="text-red">✕ {translate("failed")}</span>;
  return <span className="text-text-2">{translate(column.active ? "running" : "notSent")}</span>;
}
