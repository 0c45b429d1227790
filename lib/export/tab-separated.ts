/** Rows of cells as tab-separated values for a spreadsheet. A tab or a line end in a cell becomes a space. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}
