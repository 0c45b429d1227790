import { rowsProblem, type InputProblem } from "./input-problems";
import type { ParsedInputs, ParsedRow } from "./parse-inputs";
import { createIdFactory, type IdFactory, type TextInput } from "./text-input";
import { hasLoneSurrogate } from "./well-formed";

/** Columns as indices into `parsed.columns`; absent means the guess. */
export interface ColumnChoice {
  textColumn?: number;
  labelColumn?: number | null;
}

/**
 * Makes inputs of parsed rows, in their order. Rows without text are left out and reported, rows
 * with too many or too few cells are kept and reported. `problems` includes those of the parsing.
 */
export function inputsFrom(
  parsed: ParsedInputs,
  choice: ColumnChoice = {},
  nextId: IdFactory = createIdFactory(),
): { inputs: TextInput[]; problems: InputProblem[] } {
  const { textColumn = parsed.textColumn, labelColumn = parsed.labelColumn } = choice;
  const inputs: TextInput[] = [];
  const found = {
    emptyText: rowList(),
    surplus: rowList(),
    missing: rowList(),
    surrogates: rowList(),
  };
  for (const row of parsed.rows) {
    const excess = surplusCells(row, parsed.columns.length);
    if (excess > 0 && !row.broken) found.surplus.push(row.row);
    if (excess < 0 && !row.broken) found.missing.push(row.row);
    const cells = alignCells(row, parsed, textColumn);
    const text = cells[textColumn] ?? "";
    if (text.trim() === "") {
      found.emptyText.push(row.row);
      continue;
    }
    if (hasLoneSurrogate(text)) found.surrogates.push(row.row);
    const label = labelColumn === null ? "" : (cells[labelColumn] ?? "").trim();
    inputs.push({ id: nextId(), text, label: label === "" ? null : label });
  }
  const problems = [
    ...parsed.problems,
    ...rowsProblem("surplus_cells", found.surplus),
    ...rowsProblem("missing_cells", found.missing),
    ...rowsProblem("empty_text", found.emptyText),
    ...rowsProblem("lone_surrogates", found.surrogates),
  ];
  return { inputs, problems };
}

/**
 * The cells of a row, one a column. Surplus cells go to the text column, since prose is what holds
 * unquoted delimiters; a row too short to reach the text column becomes text as a whole.
 */
export function alignCells(
  row: ParsedRow,
  { columns, delimiter }: Pick<ParsedInputs, "columns" | "delimiter">,
  textColumn: number,
): readonly string[] {
  const excess = surplusCells(row, columns.length);
  if (excess === 0 && !row.broken) return row.cells;
  const cells = row.cells.slice(0, columns.length + Math.max(0, excess));
  const separator = delimiter ?? " ";
  if (cells.length <= textColumn) {
    return columns.map((_, column) => (column === textColumn ? cells.join(separator) : ""));
  }
  const text = cells.slice(textColumn, textColumn + Math.max(0, excess) + 1).join(separator);
  const aligned = [
    ...cells.slice(0, textColumn),
    text,
    ...cells.slice(textColumn + Math.max(0, excess) + 1),
  ];
  return columns.map((_, column) => {
    const cell = aligned[column] ?? "";
    return row.broken && delimiter !== null ? withoutOuterQuotes(cell) : cell;
  });
}

/** How many cells a row has too many (negative: too few). Empty ones at the end do not count. */
function surplusCells({ cells }: ParsedRow, width: number): number {
  let length = cells.length;
  while (length > width && cells[length - 1]?.trim() === "") length--;
  return length - width;
}

function withoutOuterQuotes(cell: string): string {
  return cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : cell;
}

function rowList(): number[] {
  return [];
}
