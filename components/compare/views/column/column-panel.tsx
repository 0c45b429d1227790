"use client";

import { useTranslations } from "next-intl";
import { useContext, useMemo, type ReactNode } from "react";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import { acceptsInput } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ViewColumn } from "../data/use-view-columns";
import { ColumnGaps } from "./column-gaps";
import { ColumnTitle } from "./column-title";

interface ColumnPanelProps {
  column: ViewColumn;
  inputs: readonly TextInput[];
  /** The shape that the content will have, round the words that say why it is not there yet. */
  skeleton: (words: ReactNode) => ReactNode;
  children: ReactNode;
}

/** One column's cell of a view: its title, then its content, or why there is none and what to do. */
export function ColumnPanel({ column, inputs, skeleton, children }: ColumnPanelProps) {
  const translate = useTranslations("views.column");
  const label = translate("label", { letter: column.choice.letter, model: column.name });
  const gaps = <ColumnGaps column={column} inputs={inputs} />;
  return (
    <section aria-label={label} className="flex min-w-0 flex-col gap-2">
      <ColumnTitle column={column} />
      {column.vectors ? (
        <>
          {children}
          {gaps}
        </>
      ) : (
        skeleton(
          column.active ? (
            translate("waiting")
          ) : column.failures.size > 0 ? (
            gaps
          ) : (
            <NothingYet column={column} inputs={inputs} />
          ),
        )
      )}
    </section>
  );
}

/** What Run would embed; inputs that the model cannot take are not among them. */
function NothingYet({ column, inputs }: Pick<ColumnPanelProps, "column" | "inputs">) {
  const translate = useTranslations("views.column");
  const viewed = useContext(ViewedRunContext) !== null;
  const { description } = column;
  const count = useMemo(
    () => inputs.filter((input) => acceptsInput(description, input)).length,
    [inputs, description],
  );
  if (count === 0 && inputs.length > 0) return translate("notForModel", { count: inputs.length });
  return translate(viewed ? "notSaved" : "pressRun", { count });
}
