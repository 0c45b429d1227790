import { z } from "zod";
import { modelReferenceSchema, type ModelReference } from "@/lib/contract/model-reference";
import { roleSchema, type Role } from "@/lib/contract/role";
import { COLUMN_LETTERS, type ColumnLetter } from "@/lib/maths/column-colours";

/** One column as a person chose it: which model, in which role, at which dimension. */
export const columnChoiceSchema = z.object({
  letter: z.enum(COLUMN_LETTERS),
  model: modelReferenceSchema,
  role: roleSchema,
  /** The dimension that is asked of the service; null for the model's own. */
  dimension: z.number().int().min(1).nullable(),
  /** How many components the vectors are cut to here, after they came; null for all. */
  cut: z.number().int().min(1).nullable().default(null),
});

export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** Identifies what is asked of the service for a column, whatever its letter and wherever it is cut here. */
export function columnKey(choice: {
  model: ModelReference;
  role: Role;
  dimension: number | null;
}): string {
  return `${choice.model}|${choice.role ?? "none"}|${choice.dimension ?? "own"}`;
}

/** Identifies the vectors that a column shows: those of its key, cut where it cuts them. */
export function shownKey(choice: ColumnChoice): string {
  return choice.cut === null ? columnKey(choice) : `${columnKey(choice)}|cut ${choice.cut}`;
}

/** The column before this one that has the same key, so that one run serves both; null when there is none. */
export function sharedWith(
  columns: readonly ColumnChoice[],
  choice: ColumnChoice,
): ColumnLetter | null {
  const first = columns.find((column) => columnKey(column) === columnKey(choice));
  return first === undefined || first.letter === choice.letter ? null : first.letter;
}
