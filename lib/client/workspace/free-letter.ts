import { COLUMN_LETTERS, type ColumnLetter } from "@/lib/maths/column-colours";
import type { ColumnChoice } from "./column-choice";

/** The first letter that no column has; null when all six are taken. */
export function freeLetter(columns: readonly ColumnChoice[]): ColumnLetter | null {
  return (
    COLUMN_LETTERS.find((letter) => !columns.some((column) => column.letter === letter)) ?? null
  );
}
