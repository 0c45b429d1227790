import { z } from "zod";
import { modelReferenceSchema, type ModelReference } from "@/lib/contract/model-reference";
import { roleSchema, type Role } from "@/lib/contract/role";
import { COLUMN_LETTERS, type ColumnLetter } from "@/lib/maths/column-colours";

/** One column as a person chose it: which model, in which role, at which dimension (null: the model's own). */
export const columnChoiceSchema = z.object({
  letter: z.enum(COLUMN_LETTERS),
  model: modelReferenceSchema,
  role: roleSchema,
  dimension: z.number().int().min(1).nullable(),
});

export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** Identifies what a column computes, whatever its letter. */
export function columnKey(choice: {
  model: ModelReference;
  role: Role;
  dimension: number | null;
}): string {
  return `${choice.model}|${choice.role ?? "none"}|${choice.dimension ?? "own"}`;
}

/** The first letter that no column has; null when all six are taken. */
export function freeLetter(columns: readonly ColumnChoice[]): ColumnLetter | null {
  return (
    COLUMN_LETTERS.find((letter) => !columns.some((column) => column.letter === letter)) ?? null
  );
}

/** What a first visit starts with. */
export const firstColumns: readonly ColumnChoice[] = [
  { letter: "A", model: "alibaba:ops-text-embedding-002", role: "document", dimension: null },
  { letter: "B", model: "builtin:static-256", role: "document", dimension: null },
  { letter: "C", model: "builtin:lexical", role: "document", dimension: null },
];
