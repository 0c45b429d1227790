/**
 * Problems that an error's param names by a code: in English words for programs and logs what each is and what
 * to do, without any address, path or value. The screen has words of its own for each.
 */
export const problemTexts = {
  missing_key:
    "set OPENSEARCH_API_KEY and OPENSEARCH_ENDPOINT, or EMULATOR=auto for emulated vectors",
  unreachable:
    "the database cannot be reached; check that it runs, and its address in DATABASE_URL",
  read_only: "the database cannot be written; check the permissions of its file and folder",
  full: "the disk of the database is full; make room, or clear the cache",
  busy: "another process holds the database for too long; try again",
  damaged: "the database file is damaged or none of ours; move it away or restore a copy",
  newer: "the database was written by a newer version of this program; start that version",
  refused: "the database does not accept the user or the password of DATABASE_URL",
  slow: "the database does not answer in time; check its load and the network to it",
  failed: "the database answered with an error that is not expected; the log has its code",
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof problemTexts;

/** Whether a param is such a code; other problems come in words. */
export function isProblemCode(param: unknown): param is ProblemCode {
  return typeof param === "string" && Object.hasOwn(problemTexts, param);
}
