/** Where a column's vectors come from; the words of the API contract. */
export type ExportKind = "real" | "local" | "emulated";

/** What every exported record says about the column that it belongs to. */
export interface ColumnMarks {
  /** The letter that the column has on screen. */
  letter: string;
  /** `provider:model`. */
  model: string;
  role: "query" | "document" | null;
  /** Null for sparse vectors, which have tokens. */
  dimension: number | null;
  /** How many components the vectors had before they were cut here; null where they were not. */
  cutFrom: number | null;
  kind: ExportKind;
}

/** One input of the run, in the order of the vectors. */
export interface ExportInput {
  id: string;
  text: string;
  label: string | null;
}

/** How figures came about: counted by a tokenizer or a service, or estimated here. */
type Basis = "measured" | "estimated";

/** The names of {@link markFields}, in its order: the first columns of every CSV. */
export const markNames = [
  "column",
  "model",
  "role",
  "dimension",
  "cut_from",
  "kind",
  "mark",
  "basis",
  "made_at",
] as const;

/** What every record says of its column, ready for CSV and JSON. */
export function markFields(
  marks: ColumnMarks,
  basis: Basis,
  madeAt: Date,
): Record<(typeof markNames)[number], string | number | null> {
  return {
    column: marks.letter,
    model: marks.model,
    role: marks.role,
    dimension: marks.dimension,
    cut_from: marks.cutFrom,
    kind: marks.kind,
    mark: kindMarks[marks.kind],
    basis,
    made_at: madeAt.toISOString(),
  };
}

/** In words, so that a file says what it holds wherever it is opened. */
export const kindMarks: Record<ExportKind, string> = {
  real: "Real: from the provider's service",
  local: "Local: from a model of this playground",
  emulated: "Emulated: not Alibaba's vectors",
};

/**
 * Such as `embedscope-vectors-AB-emulated-2025-01-31T09-30-00Z.csv`; a file of one column names its
 * model too. The mark survives in the name.
 */
export function exportFileName(
  subject: "vectors" | "similarity" | "usage",
  format: "csv" | "jsonl",
  columns: readonly Pick<ColumnMarks, "letter" | "model" | "kind">[],
  madeAt: Date,
): string {
  const letters = columns.map((column) => column.letter).join("");
  const [only, ...others] = columns;
  const model = only && others.length === 0 ? only.model.replace(/^.*:/, "") : "";
  const emulated = columns.some((column) => column.kind === "emulated") ? "emulated" : "";
  const time = `${madeAt.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  const parts = ["embedscope", subject, letters, model, emulated, time];
  return `${parts.filter((part) => part !== "").join("-")}.${format}`;
}
