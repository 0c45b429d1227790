import type { InputFormat } from "@/lib/inputs/detect-format";

/** Something that a person wants to import: pasted text, or a file under its name. */
export interface ImportSource {
  content: string | File;
  /** What the ending of the file's name says; null when it says nothing. */
  format: InputFormat | null;
}

/** Above this a file is refused: its text, its rows and the inputs stand in memory side by side. */
export const largestFile = 100 * 1024 * 1024;

const formatOfEnding: Readonly<Record<string, InputFormat>> = {
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

export function importSource(content: string | File): ImportSource {
  if (typeof content === "string") return { content, format: null };
  const ending = content.name.split(".").at(-1)?.toLowerCase() ?? "";
  return { content, format: formatOfEnding[ending] ?? null };
}

/** The name of a source, null for pasted text. */
export function sourceName({ content }: ImportSource): string | null {
  return typeof content === "string" ? null : content.name;
}

/** Why a source is refused before it is read, or null. */
export function refusalOf({ content }: ImportSource): "picture" | "too-large" | null {
  if (typeof content === "string") return null;
  if (content.type.startsWith("image/")) return "picture";
  return content.size > largestFile ? "too-large" : null;
}
