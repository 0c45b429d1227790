"use client";

import { useTranslations } from "next-intl";
import type { RunDifference } from "@/lib/client/runs/compare-runs";
import { inputName } from "@/lib/inputs/input-content";

const inputsShown = 20;

interface OnlyInProps {
  columns: RunDifference["columnsOnly"];
  inputs: RunDifference["inputsOnly"];
}

/** The columns and inputs that only one of the runs has, and that nothing can be said about. */
export function OnlyIn({ columns, inputs }: OnlyInProps) {
  const translate = useTranslations("runs.drift");
  return (
    <>
      {(["before", "after"] as const).map((side) => {
        if (columns[side].length + inputs[side].length === 0) return null;
        const more = inputs[side].length - inputsShown;
        return (
          <section key={side} className="flex flex-col gap-1.5 border-t pt-4">
            <h2 className="font-semibold">{translate(`only.${side}`)}</h2>
            <ul className="flex flex-col gap-0.5">
              {columns[side].map(({ letter, model, role, dimension }) => (
                <li key={letter} className="[overflow-wrap:anywhere]">
                  {translate("onlyColumn", { letter, model })} ·{" "}
                  {translate(`role.${role ?? "none"}`)}
                  {dimension !== null && ` · ${translate("dimension", { dimension })}`}
                </li>
              ))}
              {inputs[side].slice(0, inputsShown).map((input) => (
                <li key={input.id} dir="auto" className="truncate text-text-2">
                  {inputName(input)}
                </li>
              ))}
              {more > 0 && (
                <li className="text-text-2">{translate("moreInputs", { count: more })}</li>
              )}
            </ul>
          </section>
        );
      })}
    </>
  );
}
