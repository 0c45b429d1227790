import { decodeFile } from "@/lib/inputs/decode-file";
import type { InputFormat } from "@/lib/inputs/detect-format";
import type { InputProblem } from "@/lib/inputs/input-problems";
import { alignCells, inputsFrom, type ColumnChoice } from "@/lib/inputs/inputs-from";
import { parseInputs, type ParsedInputs, type ParseOptions } from "@/lib/inputs/parse-inputs";
import type { TextInput } from "@/lib/inputs/text-input";

/** How to read a source; what is absent is guessed. */
export type ParseChoice = ParseOptions & ColumnChoice;

export interface ParseRequest {
  /** Pasted text, or a file, which is read in the worker. */
  source: string | Blob;
  choice: ParseChoice;
  /** When to hand over the inputs, beside the overview: plain lines need no further question. */
  deliver: "lines" | "always" | "never";
}

/** What a person sees of a source before its inputs are taken over. */
export interface ParsedOverview {
  type: "parsed";
  format: InputFormat;
  header: boolean;
  columns: readonly (string | null)[];
  textColumn: number;
  labelColumn: number | null;
  /** The first rows, one cell a column, each cut to a length that can be drawn. */
  firstRows: readonly { row: number; cells: readonly string[] }[];
  /** How many inputs it makes. */
  count: number;
  problems: readonly InputProblem[];
}

export type ParseAnswer = ParsedOverview | { type: "refused"; problem: InputProblem };

/** Inputs on their way to the page, a part at a time, so that taking them over does not block it. */
export interface InputChunk {
  inputs: readonly TextInput[];
  total: number;
}

const firstRows = 20;
const cellLength = 300;
const inputsAtOnce = 4_000;

/** Answers one request: decodes a file, reads the rows, and hands over the inputs where asked. */
export async function parseAnswer(
  { source, choice, deliver }: ParseRequest,
  emit: (chunk: InputChunk) => void,
): Promise<ParseAnswer> {
  const decoded = await textOf(source);
  if (decoded.type === "refused") return decoded;
  const parsed = parseInputs(decoded.text, choice);
  const { inputs, problems } = inputsFrom(parsed, choice);
  if (deliver === "always" || (deliver === "lines" && parsed.format === "lines")) {
    for (let at = 0; at < inputs.length; at += inputsAtOnce) {
      emit({ inputs: inputs.slice(at, at + inputsAtOnce), total: inputs.length });
    }
  }
  return overview(parsed, choice, inputs.length, [...decoded.problems, ...problems]);
}

type SourceText =
  | { type: "text"; text: string; problems: readonly InputProblem[] }
  | { type: "refused"; problem: InputProblem };

async function textOf(source: string | Blob): Promise<SourceText> {
  if (typeof source === "string") return { type: "text", text: source, problems: [] };
  return decodeFile(new Uint8Array(await source.arrayBuffer()));
}

function overview(
  parsed: ParsedInputs,
  choice: ParseChoice,
  count: number,
  problems: readonly InputProblem[],
): ParsedOverview {
  const { format, header, columns } = parsed;
  const textColumn = choice.textColumn ?? parsed.textColumn;
  const labelColumn = choice.labelColumn === undefined ? parsed.labelColumn : choice.labelColumn;
  return {
    type: "parsed",
    format,
    header,
    columns,
    textColumn,
    labelColumn,
    firstRows: parsed.rows.slice(0, firstRows).map((row) => ({
      row: row.row,
      cells: alignCells(row, parsed, textColumn).map((cell) => cell.slice(0, cellLength)),
    })),
    count,
    problems,
  };
}
