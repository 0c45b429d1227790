"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { SparseAnswers } from "@/lib/client/run/sparse-answers";
import type { SparseVector } from "@/lib/maths/sparse/sparse-rows";
import { heaviestEntries } from "@/lib/maths/sparse/sparse-vector";
import { classNames } from "@/components/ui/class-names";
import { Hint } from "@/components/ui/hint";
import { TokenName } from "./token-name";

const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

/** Tokens that a hint names; more would cover the page. */
const tokensInHint = 30;

interface TopTokensProps {
  answers: SparseAnswers;
  vector: SparseVector;
  count: number;
  /** Cuts what has no room in one line; the hint has it. */
  oneLine?: boolean;
}

/** The heaviest tokens of a sparse vector with their weights; pointing at them names more. */
export function TopTokens({ answers, vector, count, oneLine = false }: TopTokensProps) {
  const translate = useTranslations("views.sparse");
  const format = useFormatter();
  const tokens = heaviestEntries(vector, Math.max(count, tokensInHint)).map((at) => ({
    id: vector.ids[at] ?? 0,
    weight: format.number(vector.weights[at] ?? 0, threeDigits),
  }));
  if (tokens.length === 0) return <span className="text-text-2">{translate("noTokens")}</span>;
  const named = tokens
    .slice(0, tokensInHint)
    .map(({ id, weight }) => `${answers.tokenText(id) ?? `#${id}`} ${weight}`);
  const more = vector.ids.length > tokensInHint ? " …" : "";
  return (
    <Hint text={`${named.join(" · ")}${more}`}>
      <span
        className={classNames(
          "flex min-w-0 gap-x-3 text-secondary tabular",
          oneLine ? "overflow-hidden whitespace-nowrap" : "flex-wrap",
        )}
      >
        {tokens.slice(0, count).map(({ id, weight }) => (
          <span key={id} className="inline-flex shrink-0 gap-1">
            <TokenName id={id} text={answers.tokenText(id)} />
            <span className="text-text-2">{weight}</span>
          </span>
        ))}
      </span>
    </Hint>
  );
}
