import type { UsageChart } from "./usage-rows";

interface UsageTableProps {
  caption: string;
  first: string;
  chart: UsageChart;
  format: (value: number) => string;
}

/** The numbers of a chart, a row a bar and a column a part of it. */
export function UsageTable({ caption, first, chart: { series, rows }, format }: UsageTableProps) {
  return (
    <table className="w-full text-right tabular">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-secondary text-text-2">
        <tr className="*:px-2 *:pb-1 *:align-bottom *:font-normal">
          <th scope="col" className="text-left">
            {first}
          </th>
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, values }) => (
          <tr key={key} className="border-t *:px-2 *:py-1">
            <th scope="row" className="text-left font-normal">
              {label}
            </th>
            {series.map((part) => (
              <td key={part.key}>{format(values[part.key] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
