import Papa from "papaparse";

/** One record of a delimited table as it was read; `cells` may be more or fewer than the columns. */
export interface TableRecord {
  /** 1 for the first record, empty ones counted: what a spreadsheet shows beside it. */
  row: number;
  cells: readonly string[];
  /** Its quotation marks were malformed: the cells are one source line cut at the delimiters. */
  broken: boolean;
}

export type Delimiter = "," | ";" | "\t";

// Each restart may scan the rest of the file once, so a file of nothing but stray quotes must not
// restart at every line.
const restartLimit = 1_000;

const windowsNewline = "\r\n";

type Newline = typeof windowsNewline | "\n";

/**
 * Reads RFC 4180 text without ever dropping any of it. Where a quotation mark is not closed or not
 * doubled, only the line on which its record begins is read literally, and reading goes on after
 * it, so that one stray quote does not swallow the rest of the file.
 */
export function readTable(text: string, delimiter: Delimiter): TableRecord[] {
  const source = evenNewlines(text);
  const newline = source.includes("\r\n") ? windowsNewline : "\n";
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline });
  if (!errors.some((error) => error.type === "Quotes")) {
    return data.map((cells, index) => ({ row: index + 1, cells, broken: false }));
  }
  return readBrokenTable(source, delimiter, newline);
}

/** Papa takes one newline for the whole text: mixed ones would glue records together. */
function evenNewlines(text: string): string {
  if (!text.includes("\r")) return text;
  const mixed = /\r(?!\n)|(?<!\r)\n/.test(text);
  return mixed ? text.replace(/\r\n?/g, "\n") : text;
}

function readBrokenTable(source: string, delimiter: Delimiter, newline: Newline): TableRecord[] {
  const records: TableRecord[] = [];
  let start = 0;
  for (let restarts = 0; restarts < restartLimit; restarts++) {
    const broken = readUntilBroken(source.slice(start), delimiter, newline, records);
    if (broken === null) return records;
    const lineStart = start + broken;
    const lineEnd = source.indexOf(newline, lineStart);
    const line = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd);
    records.push({ row: records.length + 1, cells: line.split(delimiter), broken: true });
    if (lineEnd === -1) return records;
    start = lineEnd + newline.length;
  }
  for (const line of source.slice(start).split(newline)) {
    const broken = line.includes('"');
    records.push({ row: records.length + 1, cells: line.split(delimiter), broken });
  }
  return records;
}

/** Appends the good records; returns where the first broken one begins, or null at the end. */
function readUntilBroken(
  source: string,
  delimiter: Delimiter,
  newline: Newline,
  records: TableRecord[],
): number | null {
  let cursor = 0;
  let broken: number | null = null;
  Papa.parse<string[]>(source, {
    delimiter,
    newline,
    step(result, parser) {
      if (result.errors.some((error) => error.type === "Quotes")) {
        broken = cursor;
        parser.abort();
        return;
      }
      records.push({ row: records.length + 1, cells: result.data, broken: false });
      cursor = result.meta.cursor;
    },
  });
  return broken;
}
