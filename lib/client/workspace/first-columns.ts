import type { ColumnChoice } from "./column-choice";

/** What a first visit starts with. */
export const firstColumns: readonly ColumnChoice[] = [
  {
    letter: "A",
    model: "alibaba:ops-text-embedding-002",
    role: "document",
    dimension: null,
    cut: null,
  },
  { letter: "B", model: "builtin:static-256", role: "document", dimension: null, cut: null },
  { letter: "C", model: "builtin:lexical", role: "document", dimension: null, cut: null },
];
