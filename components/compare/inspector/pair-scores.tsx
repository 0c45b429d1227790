"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { acceptsInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import { percentileRank } from "@/lib/maths/percentile-rank";
import { ColumnLetterMark } from "@/components/ui/column-letter";
import { IconButton } from "@/components/ui/icon-button";
import { KindBadge } from "@/components/ui/kind-badge";
import { copyText } from "@/components/ui/copy-text";
import { pairScore } from "../views/data/pair-score";
import { useSimilarities } from "../views/data/use-similarities";
import type { ViewColumn } from "../views/data/use-view-columns";
import { useScoreFormat } from "../views/use-score-format";

interface PairScoresProps {
  columns: readonly ViewColumn[];
  first: TextInput;
  second: TextInput;
  /** Of the two inputs, from 1. */
  numbers: readonly [first: number, second: number];
}

/** A pair's score in every column, with its percentile among the column's pairs, which can be compared across models. */
export function PairScores({ columns, first, second, numbers }: PairScoresProps) {
  const translate = useTranslations("views");
  const format = useScoreFormat();
  const similarities = useSimilarities(columns);
  const scores = columns.map((column, at) => {
    const score = column.answers && pairScore(column.answers, column.measure, first, second);
    const similarity = similarities[at];
    const sorted = typeof similarity === "object" ? similarity?.pairScores : null;
    const percentile = score !== null && sorted ? percentileRank(sorted, score) : null;
    return { column, score, percentile };
  });
  const copy = () => {
    const lines = scores.map(({ column, score, percentile }) =>
      [
        column.choice.letter,
        column.choice.model,
        column.kind ?? "",
        column.measure,
        score ?? "",
        percentile ?? "",
      ].join("\t"),
    );
    const heading = "column\tmodel\tkind\tmeasure\tscore\tpercentile";
    const words = {
      done: translate("inspector.copied"),
      failed: translate("inspector.copyFailed"),
    };
    void copyText([heading, ...lines].join("\n"), words);
  };
  return (
    <div className="flex items-start gap-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-5 gap-y-1 pt-1">
        <h2 className="text-text-2 tabular">
          {translate("inspector.pair", { first: numbers[0], second: numbers[1] })}
        </h2>
        {scores.map(({ column, score, percentile }) => (
          <span key={column.choice.letter} className="inline-flex items-center gap-1.5 tabular">
            <ColumnLetterMark letter={column.choice.letter} />
            <span className="font-medium">
              {score !== null
                ? format.cosine(score)
                : translate(
                    takesBoth(column, first, second) ? "unknownScore" : "vectors.notForModel",
                  )}
            </span>
            {column.measure === "dot" && (
              <span className="text-text-2">{translate("sparse.measure.dot")}</span>
            )}
            {percentile !== null && (
              <span className="text-text-2">({format.percentile(percentile)})</span>
            )}
            {column.kind && <KindBadge kind={column.kind} />}
          </span>
        ))}
      </div>
      <IconButton label={translate("inspector.copyScores")} onClick={copy}>
        <Copy size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function takesBoth({ description }: ViewColumn, first: TextInput, second: TextInput): boolean {
  return acceptsInput(description, first) && acceptsInput(description, second);
}
