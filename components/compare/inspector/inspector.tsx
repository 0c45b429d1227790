"use client";

import { useTranslations } from "next-intl";
import { useSelection } from "@/lib/client/workspace/selection-store";
import { useViewColumns } from "../views/data/use-view-columns";
import { InputInspector } from "./input-inspector";
import { PairInspector } from "./pair-inspector";

/** What is known of the chosen pair or input. Fills its container and scrolls inside. */
export function Inspector() {
  const translate = useTranslations("views.inspector");
  const { inputs, columns } = useViewColumns();
  const pair = useSelection((state) => state.pair);
  const focusedInput = useSelection((state) => state.focusedInput);
  const indexOf = (id: string | undefined | null) =>
    id == null ? -1 : inputs.findIndex((input) => input.id === id);
  const [row, column] = [indexOf(pair?.row), indexOf(pair?.column)];
  const focus = row >= 0 ? row : indexOf(focusedInput);
  return (
    <section aria-label={translate("label")} className="h-full overflow-y-auto bg-panel">
      {row >= 0 && column >= 0 && row !== column ? (
        <PairInspector inputs={inputs} columns={columns} first={row} second={column} />
      ) : focus >= 0 ? (
        <InputInspector inputs={inputs} columns={columns} focus={focus} />
      ) : (
        <p className="p-3 text-text-2">{translate("hint")}</p>
      )}
    </section>
  );
}
