"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import { inputKey, type InputContent } from "@/lib/inputs/input-content";
import { dotContributions } from "@/lib/maths/sparse/sparse-vector";
import { TokenName } from "./token-name";

const tokensShown = 3;
const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

interface SharedTokensProps {
  answers: SparseAnswers;
  first: InputContent;
  second: InputContent;
}

/** The tokens that add most to a pair's dot product: weight in each, and their product. */
export function SharedTokens({ answers, first, second }: SharedTokensProps) {
  const translate = useTranslations("views.sparse");
  const format = useFormatter();
  const [a, b] = [answers.vectorOf(inputKey(first)), answers.vectorOf(inputKey(second))];
  if (!a || !b) return null;
  const shared = dotContributions(a, b);
  if (shared.length === 0) {
    return <span className="text-secondary text-text-2">{translate("noneShared")}</span>;
  }
  const weight = (value: number) => format.number(value, threeDigits);
  return (
    <ul aria-label={translate("shared")} className="flex flex-wrap gap-x-3 text-secondary tabular">
      {shared.slice(0, tokensShown).map((token) => (
        <li key={token.id} className="inline-flex gap-1 whitespace-nowrap">
          <TokenName id={token.id} text={answers.tokenText(token.id)} />
          <span className="text-text-2">
            {weight(token.first)} × {weight(token.second)} =
          </span>
          {weight(token.product)}
        </li>
      ))}
      {shared.length > tokensShown && (
        <li className="text-text-2">
          {translate("moreShared", { count: shared.length - tokensShown })}
        </li>
      )}
    </ul>
  );
}
