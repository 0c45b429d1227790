/** The end of a run file's name. */
export const runFileEnd = ".embedscope.gz";

/** A name for the file: what letters and digits of any script the run's own name has. */
export function runFileName(name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${safe === "" ? "run" : safe}${runFileEnd}`;
}
