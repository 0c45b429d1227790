"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { inputProblems, type InputProblem } from "@/lib/inputs/input-problems";

const look = {
  notice: { mark: "·", className: "text-text-2" },
  warning: { mark: "▲", className: "text-amber" },
  refusal: { mark: "✕", className: "text-red" },
} as const;

/** What was found while reading, in words, with row numbers. */
export function ImportProblems({ problems }: { problems: readonly InputProblem[] }) {
  const translate = useTranslations("inputs");
  return (
    <ul className="flex flex-col gap-1" aria-live="polite">
      {problems.map(({ code, params }) => {
        const { mark, className } = look[inputProblems[code].level];
        return (
          <li key={code} className={classNames("flex gap-2", className)}>
            <span aria-hidden className="w-3 text-center">
              {mark}
            </span>
            <span className="min-w-0 flex-1">{translate(`problem.${code}`, params)}</span>
          </li>
        );
      })}
    </ul>
  );
}
