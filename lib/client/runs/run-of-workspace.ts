import {
  runDocumentVersion,
  runHeadSchema,
  type RunDocument,
  type RunInput,
} from "@/lib/contract/run-document";
import { RunFormatError } from "@/lib/contract/run-format-error";
import type { ModelDescription } from "@/lib/contract/models-answer";
import { inputKey } from "@/lib/inputs/input-content";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnState } from "../run/run-store";
import { columnKey, type ColumnChoice } from "../workspace/column-choice";
import { BinaryWriter } from "./binary-writer";
import { storedAnswers, type RunPrecision } from "./run-answers";
import { storedPicture } from "./run-pictures";

/** What a run is put together from: a workspace with its answers, or a run that is being viewed. */
export interface RunSource {
  inputs: readonly TextInput[];
  columns: readonly ColumnChoice[];
  /** By {@link columnKey}. */
  states: Readonly<Record<string, ColumnState>>;
  models: ReadonlyMap<string, ModelDescription>;
}

/** How a run is put together. */
export interface RunOptions {
  name: string;
  /** The parameters of the page's address that say how it is looked at. */
  view: string;
  precision: RunPrecision;
  /** Milliseconds since 1970. */
  now: number;
}

/** The run as a document. Rejects with a {@link RunFormatError} where it holds more than `runLimits` allow. */
export async function runOf(
  { inputs, columns, states, models }: RunSource,
  { name, view, precision, now }: RunOptions,
): Promise<RunDocument> {
  const writer = new BinaryWriter();
  const rowOfKey = new Map<string, number>();
  inputs.forEach((input, row) => {
    const key = inputKey(input);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  });
  const keys = [...new Set(columns.map(columnKey))];
  const stored = keys.flatMap((key) => {
    const answers = states[key]?.answers;
    if (!answers) return [];
    const held = [...rowOfKey].filter(([content]) => answers.has(content));
    if (held.length === 0) return [];
    const rows = held.map(([, row]) => row);
    const contents = held.map(([content]) => content);
    return [{ key, answers: storedAnswers(answers, rows, contents, precision, writer) }];
  });
  const storedInputs: RunInput[] = [];
  for (const { id, text, label, image } of inputs) {
    const picture = image === undefined ? null : await storedPicture(image, writer);
    storedInputs.push({ id, text, label, picture });
  }
  const head = {
    version: runDocumentVersion,
    name,
    savedAt: now,
    view,
    inputs: storedInputs,
    columns: columns.map((choice) => {
      const at = stored.findIndex(({ key }) => key === columnKey(choice));
      const description = models.get(choice.model);
      return {
        ...choice,
        answers: at < 0 ? null : at,
        // Which accounts a server has is nobody else's affair.
        description: description ? { ...description, accounts: [], notReady: null } : null,
      };
    }),
    answers: stored.map(({ answers }) => answers),
  };
  const checked = runHeadSchema.safeParse(head);
  if (!checked.success) throw new RunFormatError("too-large", checked.error.message, checked.error);
  return { head: checked.data, binary: writer.joined() };
}
