"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Hint } from "@/components/ui/hint";
import { countOf } from "./filter-rows";
import type { ListView } from "./use-list-view";

const marks = ["over", "repeat", "empty"] as const;

/** Totals under the list; a click on a count shows just the rows it counts. */
export function ListSummary({ view }: { view: ListView }) {
  const translate = useTranslations("inputs");
  const { survey, settled, filter, setFilter } = view;
  const [first] = survey.columns;
  return (
    <div
      role="group"
      aria-label={translate("summary.label")}
      className="flex min-h-8 flex-wrap items-center gap-x-1 border-t px-3 py-0.5 text-secondary tabular"
    >
      {first && (
        <Hint
          text={translate("summary.tokensHint", {
            letter: first.column.letter,
            model: first.column.model,
          })}
        >
          <button
            type="button"
            className={classNames("mr-1 cursor-help text-text-2", !settled && "opacity-60")}
          >
            {translate("summary.tokens", { count: first.tokens })}
          </button>
        </Hint>
      )}
      {!first && !settled && <span className="text-text-2">{translate("summary.counting")}</span>}
      {marks.map((mark) => {
        const count = countOf(mark, survey);
        if (count === 0) return null;
        const active = filter.mark === mark;
        return (
          <button
            key={mark}
            type="button"
            aria-pressed={active}
            title={translate(active ? "summary.showAll" : "summary.show")}
            className={classNames(
              "rounded px-1.5 py-0.5 pointer-coarse:min-h-9",
              mark === "repeat" ? "text-text-2" : "text-amber",
              active ? "bg-accent/15" : "hover:bg-raised",
            )}
            onClick={() => setFilter({ ...filter, mark: active ? "all" : mark })}
          >
            {mark !== "repeat" && <span aria-hidden>▲ </span>}
            {translate(`summary.${mark}`, { count })}
          </button>
        );
      })}
    </div>
  );
}
