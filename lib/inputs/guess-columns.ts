import { columnMeaning } from "./column-names";

// Enough to see what a column holds, without walking through 100,000 rows.
const sampleRows = 500;
const longestLabel = 40;

/**
 * Guesses which column holds the texts: the one whose name says so, else the one with the longest
 * texts on average; of several the longest. `names` holds null where a column has no name.
 */
export function guessTextColumn(
  names: readonly (string | null)[],
  rows: readonly (readonly string[])[],
): number {
  const lengths = names.map((_, column) => meanLength(columnCells(rows, column)));
  const named = names.map((name) => name !== null && columnMeaning(name) === "text");
  let best = 0;
  for (let column = 1; column < names.length; column++) {
    if (named[column] === named[best] ? lengths[column]! > lengths[best]! : named[column]) {
      best = column;
    }
  }
  return best;
}

/**
 * Guesses which other column holds labels: one whose name says so, else the one with the fewest distinct short values, where they repeat. Null when none does.
 */
export function guessLabelColumn(
  names: readonly (string | null)[],
  rows: readonly (readonly string[])[],
  textColumn: number,
): number | null {
  const others = [...names.keys()].filter((column) => column !== textColumn);
  const named = others.find((column) => columnMeaning(names[column] ?? "") === "label");
  if (named !== undefined) return named;
  let best: { column: number; distinct: number } | null = null;
  for (const column of others) {
    const cells = columnCells(rows, column).filter((cell) => cell !== "");
    const distinct = new Set(cells).size;
    const repeats =
      cells.length >= 6 && distinct >= 2 && distinct <= Math.min(50, cells.length / 3);
    if (!repeats || meanLength(cells) > longestLabel) continue;
    if (best === null || distinct < best.distinct) best = { column, distinct };
  }
  return best?.column ?? null;
}

function columnCells(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.slice(0, sampleRows).map((cells) => (cells[column] ?? "").trim());
}

function meanLength(cells: readonly string[]): number {
  if (cells.length === 0) return 0;
  return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
}
