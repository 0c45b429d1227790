"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ComparedColumn } from "@/lib/client/runs/compare-runs";
import { inputName } from "@/lib/inputs/input-content";

const rowsShown = 20;

/** The inputs whose vectors drifted most, with the drift as a number and as a bar. */
export function DriftedInputs({ column }: { column: ComparedColumn }) {
  const translate = useTranslations("runs.drift");
  const format = useFormatter();
  const { inputs } = column;
  const sorted = useMemo(
    () => inputs.toSorted((a, b) => (b.drift ?? -1) - (a.drift ?? -1)).slice(0, rowsShown),
    [inputs],
  );
  const largest = sorted[0]?.drift ?? 0;
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-text-2">
        {translate("inputsTitle", { shown: sorted.length, total: inputs.length })}
      </h3>
      <table className="w-full table-fixed">
        <thead className="sr-only">
          <tr>
            <th scope="col">{translate("input")}</th>
            <th scope="col">{translate("drift")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ key, input, drift, identical }) => (
            <tr key={key} className="border-t align-top">
              <td dir="auto" className="truncate py-1 pr-3">
                {inputName(input)}
              </td>
              <td className="w-32 py-1 text-right tabular">
                {identical
                  ? translate("identical")
                  : drift === null
                    ? translate("unknown")
                    : format.number(drift, { maximumSignificantDigits: 3 })}
                <span
                  aria-hidden
                  className="mt-0.5 ml-auto block h-1 rounded bg-accent"
                  style={{ width: `${largest > 0 ? (100 * (drift ?? 0)) / largest : 0}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
