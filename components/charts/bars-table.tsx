import { useFormatter, useTranslations } from "next-intl";
import type { ColumnBarsProps } from "./column-bars";

/** The numbers of a bar chart as a table that only screen readers see. */
export function BarsTable({ label, series, rows, unit }: ColumnBarsProps) {
  const translate = useTranslations("charts.bars");
  const format = useFormatter();
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined
      ? translate("unknown")
      : `${format.number(value, { maximumSignificantDigits: 4 })} ${unit}`;
  return (
    <table className="sr-only">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{translate("name")}</th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {series.map(({ key }) => (
              <td key={key}>{cell(row.values[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
