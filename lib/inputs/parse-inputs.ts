import { csvDelimiter, detectFormat, isEmptyRecord, type InputFormat } from "./detect-format";
import { guessLabelColumn, guessTextColumn } from "./guess-columns";
import { isHeaderRow } from "./header-row";
import { rowsProblem, type InputProblem } from "./input-problems";
import { readJsonArray, readJsonLines, type JsonRow } from "./read-json";
import { readTable, type Delimiter } from "./read-table";

export interface ParseOptions {
  /** The format, when a person knows better than {@link detectFormat}. */
  format?: InputFormat;
  /** Whether the first record of a CSV or TSV names the columns; guessed when absent. */
  header?: boolean;
}

export interface ParsedRow {
  /** 1-based: the line, the record of a table as a spreadsheet counts it, or the item of an array. */
  row: number;
  /** As read: may be more or fewer than the columns. */
  cells: readonly string[];
  /** Malformed in the source, and kept as it stood. */
  broken: boolean;
}

export interface ParsedInputs {
  format: InputFormat;
  /** Between the cells of a CSV or TSV; null for other formats. */
  delimiter: Delimiter | null;
  /** Whether the first record gave the names of the columns. */
  header: boolean;
  /** Names of the columns; null for a column without one. Plain lines have one such column. */
  columns: readonly (string | null)[];
  /** Guesses, as indices into `columns`. */
  textColumn: number;
  labelColumn: number | null;
  rows: readonly ParsedRow[];
  problems: readonly InputProblem[];
}

type ReadRows = Omit<ParsedInputs, "textColumn" | "labelColumn">;

/**
 * Reads pasted text: plain lines, CSV, TSV, one JSON value a line, or a JSON array. Never throws,
 * and drops nothing but empty lines, which it counts. `inputsFrom` makes inputs of the answer.
 */
export function parseInputs(text: string, options: ParseOptions = {}): ParsedInputs {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const format = options.format ?? detectFormat(source);
  const read = readAs(format, source, options.header);
  const whole = read.rows.filter((row) => row.cells.length === read.columns.length);
  const cells = whole.map((row) => row.cells);
  const textColumn = guessTextColumn(read.columns, cells);
  const labelColumn = guessLabelColumn(read.columns, cells, textColumn);
  const problems: InputProblem[] =
    read.rows.length === 0 ? [{ code: "empty", params: {} }] : [...read.problems];
  return { ...read, textColumn, labelColumn, problems };
}

function readAs(format: InputFormat, source: string, header?: boolean): ReadRows {
  switch (format) {
    case "lines":
      return readLines(source);
    case "csv":
      return readDelimited(format, source, csvDelimiter(source), header);
    case "tsv":
      return readDelimited(format, source, "\t", header);
    case "json":
    case "jsonl":
      return readJson(format, source);
  }
}

function readLines(source: string): ReadRows {
  const lines = source.split(/\r\n|\n|\r/);
  const rows: ParsedRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== "") rows.push({ row: index + 1, cells: [line], broken: false });
  }
  return {
    format: "lines",
    delimiter: null,
    header: false,
    columns: [null],
    rows,
    problems: emptyRowsProblem(lines.length - rows.length, source),
  };
}

function readDelimited(
  format: InputFormat,
  source: string,
  delimiter: Delimiter,
  forcedHeader?: boolean,
): ReadRows {
  const records = readTable(source, delimiter);
  const filled = records.filter((record) => !isEmptyRecord(record));
  const [first, ...body] = filled;
  const header = forcedHeader ?? (first !== undefined && !first.broken && hasHeader(filled));
  const rows = header ? body : filled;
  const names = header ? (first?.cells ?? []).map((name) => name.trim() || null) : [];
  const width = Math.max(1, header ? names.length : usualWidth(rows));
  return {
    format,
    delimiter,
    header,
    columns: Array.from({ length: width }, (_, column) => names[column] ?? null),
    rows,
    problems: [
      ...emptyRowsProblem(records.length - filled.length, source),
      ...rowsProblem("broken_quotes", brokenRows(rows)),
    ],
  };
}

function hasHeader(records: readonly ParsedRow[]): boolean {
  const [first, ...body] = records.slice(0, 200).map((record) => record.cells);
  return first !== undefined && isHeaderRow(first, body);
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly ParsedRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [cells, count] of counts) if (count > most) [width, most] = [cells, count];
  return width;
}

function readJson(format: InputFormat, source: string): ReadRows {
  const items = format === "json" ? readJsonArray(source) : null;
  const { rows, emptyRows } = items ? { rows: items, emptyRows: 0 } : readJsonLines(source);
  const columns = memberNames(rows);
  return {
    format: items ? "json" : "jsonl",
    delimiter: null,
    header: true,
    columns,
    rows: rows.map(({ row, content, broken }) => ({
      row,
      cells:
        typeof content === "string" ? [content] : columns.map((name) => memberOf(content, name)),
      broken,
    })),
    problems: [
      ...emptyRowsProblem(emptyRows, source),
      ...rowsProblem("invalid_json", brokenRows(rows)),
    ],
  };
}

/** All member names in the order of their first appearance; one nameless column without any. */
function memberNames(rows: readonly JsonRow[]): (string | null)[] {
  const names = new Set<string>();
  for (const { content } of rows) {
    if (typeof content !== "string") for (const name of content.keys()) names.add(name);
  }
  return names.size === 0 ? [null] : [...names];
}

function memberOf(members: ReadonlyMap<string, string>, name: string | null): string {
  return name === null ? "" : (members.get(name) ?? "");
}

function brokenRows(rows: readonly { row: number; broken: boolean }[]): number[] {
  return rows.filter((row) => row.broken).map((row) => row.row);
}

/** What follows the last newline of a file is no empty line. */
function emptyRowsProblem(empty: number, source: string): InputProblem[] {
  const count = /[\r\n]$/.test(source) || source === "" ? empty - 1 : empty;
  return count > 0 ? [{ code: "empty_rows", params: { count } }] : [];
}
