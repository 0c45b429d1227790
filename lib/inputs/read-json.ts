/** One JSON value: an object's members by name, or a lone value (a string, a number …). */
export interface JsonRow {
  row: number;
  content: ReadonlyMap<string, string> | string;
  /** The line is no valid JSON; `content` is the line itself. */
  broken: boolean;
}

/** Reads one JSON value a line; a line that is no JSON is kept as text. Empty lines are skipped. */
export function readJsonLines(text: string): { rows: JsonRow[]; emptyRows: number } {
  const rows: JsonRow[] = [];
  let emptyRows = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") {
      emptyRows++;
      continue;
    }
    const parsed = parseJson(line);
    rows.push({
      row: index + 1,
      content: parsed === null ? line : contentOf(parsed.value),
      broken: parsed === null,
    });
  }
  return { rows, emptyRows };
}

/** Reads a JSON array, one row an item; null when the text is not one. */
export function readJsonArray(text: string): JsonRow[] | null {
  const parsed = parseJson(text);
  if (parsed === null || !Array.isArray(parsed.value)) return null;
  const items: unknown[] = parsed.value;
  return items.map((item, index) => ({
    row: index + 1,
    content: contentOf(item),
    broken: false,
  }));
}

/** The JSON value in a box, since `null` is a value too; null when it is no JSON. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function contentOf(value: unknown): JsonRow["content"] {
  if (!isJsonObject(value)) return cellOf(value);
  return new Map(Object.entries(value).map(([name, member]) => [name, cellOf(member)]));
}

function cellOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  return JSON.stringify(value);
}
