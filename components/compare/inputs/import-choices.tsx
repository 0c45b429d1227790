"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { ParseChoice, ParsedOverview } from "@/lib/client/workers/parse-answer";

interface ImportChoicesProps {
  overview: ParsedOverview;
  choice: ParseChoice;
  onChoose: (choice: ParseChoice) => void;
}

const formats = ["lines", "csv", "tsv", "jsonl", "json"] as const;
const noLabels = "none";

/** How to read a table: format, header, and the columns of texts and labels. */
export function ImportChoices({ overview, choice, onChoose }: ImportChoicesProps) {
  const translate = useTranslations("inputs");
  const { format, header, columns, textColumn, labelColumn } = overview;
  const columnChoices = columns.map((name, column) => ({
    value: String(column),
    label: name ?? translate("import.column", { number: column + 1 }),
  }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Select
        showLabel
        label={translate("import.format")}
        value={format}
        choices={formats.map((value) => ({ value, label: translate(`import.formats.${value}`) }))}
        // Another format has other columns, so what was chosen of these does not hold any more.
        onChange={(next) => onChoose({ format: next })}
      />
      <Select
        showLabel
        className="max-w-56"
        label={translate("import.textColumn")}
        value={String(textColumn)}
        choices={columnChoices}
        onChange={(next) =>
          onChoose({
            ...choice,
            textColumn: Number(next),
            labelColumn: Number(next) === labelColumn ? null : labelColumn,
          })
        }
      />
      {columns.length > 1 && (
        <Select
          showLabel
          className="max-w-56"
          label={translate("import.labelColumn")}
          value={labelColumn === null ? noLabels : String(labelColumn)}
          choices={[
            { value: noLabels, label: translate("import.noLabels") },
            ...columnChoices.filter(({ value }) => value !== String(textColumn)),
          ]}
          onChange={(next) =>
            onChoose({
              ...choice,
              textColumn,
              labelColumn: next === noLabels ? null : Number(next),
            })
          }
        />
      )}
      {(format === "csv" || format === "tsv") && (
        <label className="inline-flex items-center gap-1.5">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={header}
            onChange={(event) => onChoose({ format, header: event.target.checked })}
          />
          {translate("import.header")}
        </label>
      )}
    </div>
  );
}
