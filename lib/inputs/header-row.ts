import { columnMeaning } from "./column-names";

/**
 * Whether the first record of a table names its columns. One usual name (`text`, `标题`, `label` …)
 * among name-like cells is enough, two where a space follows the delimiter as in prose. Names that
 * are not known need a body that looks different: a column of numbers, or one of much longer texts.
 */
export function isHeaderRow(
  first: readonly string[],
  body: readonly (readonly string[])[],
): boolean {
  if (!first.every(isNameLike) || !areDistinct(first)) return false;
  const tight = first.every((cell) => cell === cell.trim());
  const usual = first.filter((cell) => columnMeaning(cell) !== null).length;
  if (usual >= (tight ? 1 : 2)) return true;
  return (
    tight &&
    first.some((cell, column) => {
      const cells = body.map((record) => record[column] ?? "").filter((value) => value !== "");
      return cells.length > 0 && (areNumbers(cells) || areMuchLonger(cells, cell));
    })
  );
}

/** Short, no sentence, no number. An empty name is what spreadsheets write above row numbers. */
function isNameLike(cell: string): boolean {
  const name = cell.trim();
  if (name === "") return true;
  return (
    name.length <= 40 && !/[.?!,;:。？！，；：\n]/.test(name) && !isNumber(name) && words(name) <= 4
  );
}

function words(name: string): number {
  return name.split(/\s+/).length;
}

function areDistinct(cells: readonly string[]): boolean {
  const plain = cells.map((cell) => cell.trim().toLowerCase());
  return plain.some((name) => name !== "") && new Set(plain).size === plain.length;
}

function areNumbers(cells: readonly string[]): boolean {
  return cells.every(isNumber);
}

function areMuchLonger(cells: readonly string[], name: string): boolean {
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  return total / cells.length >= Math.max(2 * name.length, 16);
}

function isNumber(cell: string): boolean {
  return cell.trim() !== "" && Number.isFinite(Number(cell));
}
