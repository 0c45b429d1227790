import type { ModelDescription } from "@/lib/contract/models-answer";
import {
  acceptsInput,
  inputKey,
  isEmptyInput,
  type InputContent,
} from "@/lib/inputs/input-content";
import { sentImage } from "@/lib/inputs/input-image";
import type { TokenRule } from "@/lib/inputs/token-rules";
import type { ColumnAnswers } from "./column-answers";
import { answersInUse } from "./inputs-to-send";
import { tokensOf } from "./tokens-of";

/** What is to be known of a column to count what a run of it would send. */
export interface CountedColumn {
  description: ModelDescription | null;
  rule: TokenRule;
  answers: ColumnAnswers | null;
  /** Whether another column's run serves it, so that nothing is sent. */
  served: boolean;
}

/** What a run of one column would send. */
export interface ColumnCounts {
  /** The distinct inputs that it takes and has no vector for. */
  inputs: number;
  /** How many of them have a picture, whose tokens are not estimated. */
  pictures: number;
  /** Distinct inputs that its model cannot take, such as pictures for a text model: never sent. */
  notForModel: number;
  requests: number;
  estimatedTokens: number;
  overLimit: number;
}

const batchWhenUnknown = { batchInputs: 32, batchBytes: Infinity };

// About a millisecond of short texts; a long text counts as many.
const unitsBetweenPauses = 100_000;

/** Counts for several columns in one walk over the list, pausing often so that the page can breathe. */
export function* countColumns(
  inputs: readonly InputContent[],
  columns: readonly CountedColumn[],
): Generator<void, readonly ColumnCounts[], undefined> {
  const tallies = columns.map((column) => new Tally(column));
  const seen = new Set<string>();
  let units = 0;
  for (const input of inputs) {
    const key = inputKey(input);
    const counted = !seen.has(key) && !isEmptyInput(input);
    if (counted) {
      seen.add(key);
      for (const tally of tallies) tally.add(input, key);
    }
    units += 50 + (counted ? columns.length * (50 + input.text.length) : 0);
    if (units < unitsBetweenPauses) continue;
    units = 0;
    yield;
  }
  return tallies.map(({ counts }) => counts);
}

class Tally {
  readonly counts: ColumnCounts = {
    inputs: 0,
    pictures: 0,
    notForModel: 0,
    requests: 0,
    estimatedTokens: 0,
    overLimit: 0,
  };
  private readonly column: CountedColumn;
  private readonly answers: ColumnAnswers | null;
  /** What the request that is being filled has so far. */
  private inRequest = { inputs: 0, bytes: 0 };

  constructor(column: CountedColumn) {
    this.column = column;
    this.answers = answersInUse(column.answers, column.description);
  }

  add(input: InputContent, key: string): void {
    const { description, rule, served } = this.column;
    if (!acceptsInput(description, input)) {
      this.counts.notForModel++;
      return;
    }
    if (served || this.answers?.has(key)) return;
    const tokens = tokensOf(input, rule);
    const limit = description?.inputTokenLimit.value ?? null;
    this.counts.inputs++;
    this.counts.estimatedTokens += tokens;
    if (limit !== null && tokens > limit) this.counts.overLimit++;
    if (input.image !== undefined) this.counts.pictures++;
    this.addToRequest(input);
  }

  /** Requests take so many inputs at most and, since pictures are large, so many bytes. */
  private addToRequest({ text, image }: InputContent): void {
    const { batchInputs, batchBytes } = this.column.description ?? batchWhenUnknown;
    const size = text.length + (image === undefined ? 0 : sentImage(image).length);
    const { inputs, bytes } = this.inRequest;
    if (inputs === 0 || inputs === batchInputs || bytes + size > batchBytes) {
      this.counts.requests++;
      this.inRequest = { inputs: 1, bytes: size };
    } else {
      this.inRequest = { inputs: inputs + 1, bytes: bytes + size };
    }
  }
}
