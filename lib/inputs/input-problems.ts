/**
 * What can be said about pasted or dropped data. `refusal`: nothing was read; `warning`: read, but a
 * person should look; `notice`: harmless.
 */
interface ProblemRow {
  level: "notice" | "warning" | "refusal";
  /** English text; the screen translates by code. `{name}` stands for a param. */
  text: string;
}

/** Every problem code of this folder, in one table. `rows` lists the first row numbers. */
export const inputProblems = {
  empty: { level: "refusal", text: "There is no text here. Paste one text a line, or a table." },
  binary: {
    level: "refusal",
    text: "This is not a text file ({kind}). Export it as text, CSV, TSV or JSONL first.",
  },
  undecodable_bytes: {
    level: "warning",
    text: "{count} bytes are not valid {encoding} and were replaced by �. Check the file's encoding.",
  },
  empty_rows: { level: "notice", text: "{count} empty lines were skipped." },
  empty_text: {
    level: "warning",
    text: "{count} rows have nothing in the text column and were left out (rows {rows}).",
  },
  broken_quotes: {
    level: "warning",
    text: "{count} rows have a quotation mark that is not closed or not doubled (rows {rows}). They were read as they stand, line by line.",
  },
  surplus_cells: {
    level: "warning",
    text: "{count} rows have more cells than there are columns (rows {rows}). The surplus was kept in the text column.",
  },
  missing_cells: {
    level: "warning",
    text: "{count} rows have fewer cells than there are columns (rows {rows}). What they have was kept.",
  },
  invalid_json: {
    level: "warning",
    text: "{count} lines are not valid JSON (rows {rows}). They were kept as plain text.",
  },
  lone_surrogates: {
    level: "notice",
    text: "{count} texts hold half of a character pair (rows {rows}). It is sent as �.",
  },
} as const satisfies Record<string, ProblemRow>;

export type InputProblemCode = keyof typeof inputProblems;

export interface InputProblem {
  code: InputProblemCode;
  params: Record<string, string | number>;
}

/** The English text of a problem with its params filled in. */
export function inputProblemText({ code, params }: InputProblem): string {
  return inputProblems[code].text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params[name] ?? "?"),
  );
}

const rowsNamed = 5;

/** A problem of some rows, or none when `rows` is empty. Row numbers begin at 1. */
export function rowsProblem(code: InputProblemCode, rows: readonly number[]): InputProblem[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, rowsNamed).join(", ");
  const list = rows.length > rowsNamed ? `${named}, …` : named;
  return [{ code, params: { count: rows.length, rows: list } }];
}
