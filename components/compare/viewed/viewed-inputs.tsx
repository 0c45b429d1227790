"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useContext, useRef } from "react";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import { focusInput, useSelection } from "@/lib/client/workspace/selection-store";
import type { TextInput } from "@/lib/inputs/text-input";
import { classNames } from "@/components/ui/class-names";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { NamedInput } from "../inputs/named-input";

const noInputs: readonly TextInput[] = [];

/** The inputs of the viewed run, to read and to choose one of. */
export function ViewedInputs() {
  const translate = useTranslations("runs.viewed");
  const inputs = useContext(ViewedRunContext)?.inputs ?? noInputs;
  const focused = useSelection((state) => state.focusedInput);
  const scroller = useRef<HTMLDivElement>(null);
  const coarse = useMediaQuery("(pointer: coarse)");
  const virtualizer = useVirtualizer({
    count: inputs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (coarse ? 48 : 44),
    overscan: 8,
  });
  return (
    <section aria-label={translate("inputs")} className="flex h-full flex-col bg-panel">
      <h2 className="flex h-9.25 shrink-0 items-center gap-2 border-b px-3 font-semibold">
        {translate("inputs")}
        <span className="font-normal text-text-2 tabular">{inputs.length}</span>
      </h2>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        <ol className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const input = inputs[index];
            if (!input) return null;
            return (
              <li
                key={input.id}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <button
                  type="button"
                  aria-pressed={focused === input.id}
                  className={classNames(
                    "flex h-full w-full items-center gap-2 px-3 text-left hover:bg-raised",
                    focused === input.id && "bg-accent/12",
                  )}
                  onClick={() => focusInput(input.id)}
                >
                  <span className="w-6 shrink-0 text-right text-secondary text-text-2 tabular">
                    {index + 1}
                  </span>
                  <span dir="auto" className="min-w-0 flex-1">
                    <NamedInput input={input} />
                  </span>
                  {input.label && (
                    <span
                      dir="auto"
                      className="max-w-24 truncate rounded bg-raised px-1.5 text-secondary text-text-2"
                    >
                      {input.label}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
