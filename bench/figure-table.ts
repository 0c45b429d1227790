import type { BenchFigure } from "./figure";

const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const ruler = "  ";
const valueColumn = 1;

/** Figures as aligned lines: name, value, unit, target, verdict; how each was measured under it. */
export function figureTable(figures: readonly BenchFigure[]): string {
  const rows = figures.map(cells);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row, index) => {
      const line = row
        .map((cell, column) => aligned(cell, widths[column] ?? 0, column === valueColumn))
        .join(ruler);
      return `${ruler}${line.trimEnd()}\n${ruler.repeat(2)}${figures[index]?.detail ?? ""}`;
    })
    .join("\n");
}

function aligned(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}

function cells(figure: BenchFigure): string[] {
  return [figure.name, number.format(figure.value), figure.unit, targetText(figure)];
}

function targetText({ target, better, ok }: BenchFigure): string {
  if (target === null) return "";
  const verdict = ok === true ? "met" : "MISSED";
  return `target ${better === "more" ? "≥" : "≤"} ${number.format(target)}: ${verdict}`;
}
