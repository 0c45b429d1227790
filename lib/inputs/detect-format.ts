import { columnMeaning } from "./column-names";
import { isHeaderRow } from "./header-row";
import { isJsonObject, parseJson } from "./read-json";
import { readTable, type Delimiter, type TableRecord } from "./read-table";

export type InputFormat = "lines" | "csv" | "tsv" | "jsonl" | "json";

const sampleLines = 200;
const sampleCharacters = 200_000;

/**
 * Guesses the format of pasted text. In doubt it is plain lines: a sentence with commas must never
 * be cut in pieces, while a table that was taken for lines is one click away from being read as one.
 */
export function detectFormat(text: string): InputFormat {
  const sample = sampleOf(text);
  if (isJsonArray(text)) return "json";
  if (isJsonLines(sample)) return "jsonl";
  if (looksLikeTable(sample, "\t")) return "tsv";
  return csvDelimiters.some((delimiter) => looksLikeTable(sample, delimiter)) ? "csv" : "lines";
}

const csvDelimiters = [",", ";"] as const satisfies Delimiter[];

/** The delimiter of text that is known to be CSV: a semicolon only where it makes more cells. */
export function csvDelimiter(text: string): Delimiter {
  const sample = sampleOf(text);
  const [comma, semicolon] = csvDelimiters;
  if (looksLikeTable(sample, comma)) return comma;
  if (looksLikeTable(sample, semicolon)) return semicolon;
  const first = readTable(sample.split(/\r\n|\n|\r/, 1)[0] ?? "", comma)[0]?.cells.length ?? 1;
  return first === 1 && sample.includes(semicolon) ? semicolon : comma;
}

/** Whole lines from the beginning, few enough to look at in a millisecond or two. */
function sampleOf(text: string): string {
  let end = -1;
  for (let line = 0; line < sampleLines; line++) {
    const next = text.indexOf("\n", end + 1);
    if (next === -1) return text.slice(0, sampleCharacters);
    if (next > sampleCharacters) break;
    end = next;
  }
  return end === -1 ? text.slice(0, sampleCharacters) : text.slice(0, end + 1);
}

function isJsonArray(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) return false;
  const parsed = parseJson(trimmed);
  if (parsed === null || !Array.isArray(parsed.value) || parsed.value.length === 0) return false;
  const items: unknown[] = parsed.value;
  return items.every((item) => typeof item === "string") || items.every(isJsonObject);
}

/** Objects, at least four lines of five; or strings, every line and two at least. */
function isJsonLines(sample: string): boolean {
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  if (!/^\s*["{]/.test(lines[0] ?? "")) return false;
  const values = lines.map((line) => parseJson(line)?.value);
  if (values.length >= 2 && values.every((value) => typeof value === "string")) return true;
  return isJsonObject(values[0]) && share(values, isJsonObject) >= 0.8;
}

function looksLikeTable(sample: string, delimiter: Delimiter): boolean {
  if (!sample.includes(delimiter)) return false;
  const records = readTable(sample, delimiter).filter((record) => !isEmptyRecord(record));
  const [first, ...body] = records.filter((record) => !record.broken);
  if (first === undefined || records.length < 2 || first.cells.length < 2) return false;
  const hasHeader = isHeaderRow(
    first.cells,
    body.map((record) => record.cells),
  );
  const consistent = share(body, (record) => record.cells.length === first.cells.length);
  if (hasHeader && usualNames(first) > 0) return usualNames(first) > 1 || consistent >= 0.5;
  if (share(records, (record) => !record.broken) < 0.5) return false;
  if (delimiter === "\t" || hasHeader) return consistent >= 0.9;
  return body.length > 0 && consistent === 1 && hasQuotedCell(sample, delimiter);
}

/**
 * How many usual names a header has, when one is a text column's and none is padded as in prose;
 * otherwise 0. They make up for rows with unquoted delimiters in their prose, or with stray quotes.
 */
function usualNames({ cells }: TableRecord): number {
  const meanings = cells.map((cell) => (cell === cell.trim() ? columnMeaning(cell) : "padded"));
  if (meanings.includes("padded") || !meanings.includes("text")) return 0;
  return meanings.filter((meaning) => meaning !== null).length;
}

/** A cell that is quoted from delimiter to delimiter; a quotation inside a sentence is not one. */
function hasQuotedCell(sample: string, delimiter: Delimiter): boolean {
  return new RegExp(`(^|${delimiter})"[^"]*(""[^"]*)*"(${delimiter}|\\r?$)`, "m").test(sample);
}

/** A record without any text: an empty line, or nothing but delimiters. */
export function isEmptyRecord(record: TableRecord): boolean {
  return record.cells.every((cell) => cell.trim() === "");
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}
