/** A cell: a number is written as it is, null stays empty. */
export type Cell = string | number | null;

/** Excel takes a CSV for the local encoding of the machine unless it begins so. */
export const csvStart = "\uFEFF";

// Full-width forms too: East Asian editions of Excel read them as the ASCII ones.
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One CSV record of RFC 4180, line end included. A text that a spreadsheet would run as a formula
 * (it begins with = + - @, tab, CR or LF) gets an apostrophe in front, as OWASP advises under "CSV
 * injection"; real numbers, negative ones included, do not. Apostrophes in front of such a
 * beginning are doubled in this way as well, so that {@link undefend} can undo it exactly.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Takes away the apostrophe that {@link csvRecord} put before a text. */
export function undefend(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
