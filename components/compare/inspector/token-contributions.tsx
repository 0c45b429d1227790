"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import { inputKey, type InputContent } from "@/lib/inputs/input-content";
import { dotContributions, type TokenContribution } from "@/lib/maths/sparse/sparse-vector";
import { Button } from "@/components/ui/button";
import { ColumnTitle } from "../views/column/column-title";
import type { ViewColumn } from "../views/data/use-view-columns";
import { TokenName } from "../views/sparse/token-name";

const tokensShown = 8;
const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

interface TokenContributionsProps {
  column: ViewColumn;
  answers: SparseAnswers;
  first: InputContent;
  second: InputContent;
}

/** What each shared token adds to a pair's dot product in a sparse column, the largest first. */
export function TokenContributions({ column, answers, first, second }: TokenContributionsProps) {
  const translate = useTranslations("views.sparse");
  const format = useFormatter();
  const [all, setAll] = useState(false);
  const [a, b] = [answers.vectorOf(inputKey(first)), answers.vectorOf(inputKey(second))];
  const contributions = useMemo(() => (a && b ? dotContributions(a, b) : null), [a, b]);
  if (!contributions) return null;
  const dot = contributions.reduce((sum, { product }) => sum + product, 0);
  const largest = Math.abs(contributions[0]?.product ?? 0);
  const shown = all ? contributions : contributions.slice(0, tokensShown);
  return (
    <section className="min-w-0">
      <ColumnTitle column={column} />
      <h3 className="pt-1 text-secondary text-text-2 tabular">
        {translate("contributions", {
          count: contributions.length,
          dot: format.number(dot, threeDigits),
        })}
      </h3>
      <ol aria-label={translate("contributionsLabel", { letter: column.choice.letter })}>
        {shown.map((contribution) => (
          <Contribution
            key={contribution.id}
            contribution={contribution}
            text={answers.tokenText(contribution.id)}
            largest={largest}
            dot={dot}
          />
        ))}
      </ol>
      {contributions.length > tokensShown && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? translate("fewer") : translate("all", { count: contributions.length })}
        </Button>
      )}
    </section>
  );
}

interface ContributionProps {
  contribution: TokenContribution;
  text: string | null;
  largest: number;
  dot: number;
}

function Contribution({ contribution, text, largest, dot }: ContributionProps) {
  const format = useFormatter();
  const { id, first, second, product } = contribution;
  const width = largest > 0 ? (Math.abs(product) / largest) * 100 : 0;
  const share = dot > 0 ? format.number(product / dot, { style: "percent" }) : "–";
  return (
    <li className="grid min-h-6 grid-cols-[minmax(64px,128px)_minmax(40px,1fr)_auto] items-center gap-2 text-secondary tabular max-[700px]:grid-cols-[88px_minmax(40px,1fr)_auto]">
      <TokenName id={id} text={text} />
      <span aria-hidden className="h-2 rounded-xs bg-raised">
        <span
          className={`block h-2 rounded-xs ${product < 0 ? "bg-amber" : "bg-accent"}`}
          style={{ width: `${width}%` }}
        />
      </span>
      <span className="whitespace-nowrap">
        <span className="text-text-2">
          {format.number(first, threeDigits)} × {format.number(second, threeDigits)} ={" "}
        </span>
        {format.number(product, threeDigits)}
        <span className="inline-block w-11 text-right text-text-2">{share}</span>
      </span>
    </li>
  );
}
