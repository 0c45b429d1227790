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

/** Whether a source is refused before it is read. */
export function isTooLarge({ content }: ImportSource): boolean {
  return typeof content !== "string" && content.size > largestFile;
}

/** Endings of picture files that browsers name no type for. */
const pictureEnding = /\.(?:hei[cf]|tiff?|psd|jxl)$/i;

/** Whether something brought in is a picture, of whatever kind, rather than a file of texts. */
export function isPictureFile(content: string | File): content is File {
  if (typeof content === "string") return false;
  return content.type.startsWith("image/") || pictureEnding.test(content.name);
}
