import "server-only";
import type { ProblemCode } from "@/lib/contract/problem-texts";

/** What is wrong with the store, in the way that decides what to do about it. */
export type StoreProblem = Exclude<ProblemCode, "missing_key" | "slow">;

/**
 * The store cannot do what it was asked. Nothing of the failed work was kept. Its message is the problem's code,
 * which an error of our API takes as its param: the contract has the words for programs, the screen has its own.
 */
export class StoreError extends Error {
  readonly problem: StoreProblem;
  /** What the engine called it, such as `SQLITE_FULL` or `57P01`; null where it said nothing. */
  readonly engineCode: string | null;

  constructor(problem: StoreProblem, extra: { engineCode?: string | null; cause?: unknown } = {}) {
    super(problem, { cause: extra.cause });
    this.name = "StoreError";
    this.problem = problem;
    this.engineCode = extra.engineCode ?? null;
  }
}

/** By the code that the engine gives: SQLite's result codes, PostgreSQL's SQLSTATE, Node's network errors. */
const problems: readonly (readonly [RegExp, StoreProblem])[] = [
  [/^SQLITE_(?:FULL)$|^53100$/, "full"],
  [/^SQLITE_(?:READONLY|PERM|AUTH)|^25006$|^42501$/, "read_only"],
  [/^SQLITE_(?:BUSY|LOCKED)|^55P03$|^40001$|^40P01$/, "busy"],
  [/^SQLITE_(?:CORRUPT|NOTADB)|^XX00[12]$/, "damaged"],
  [/^SQLITE_(?:CANTOPEN|IOERR)|^E[A-Z]+$|^08|^57P|^53[23]00$|^3D000$/, "unreachable"],
  [/^28/, "refused"],
];

/** An engine's error as a {@link StoreError}; one that no engine threw is given back as it is. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const engineCode = codeOf(error);
  if (engineCode === null)
    return saysLost(error) ? new StoreError("unreachable", { cause: error }) : error;
  const problem = problems.find(([pattern]) => pattern.test(engineCode))?.[1] ?? "failed";
  return new StoreError(problem, { engineCode, cause: error });
}

/** As SQLite, PostgreSQL and Node name their failures; our own errors have codes too, in lower case. */
const engineCodes = /^(?:SQLITE_[A-Z_]+|[0-9A-Z]{5}|E[A-Z_]+)$/;

function codeOf(error: Error): string | null {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return engineCodes.test(code) ? code : null;
}

/** Both drivers have failures without a code: libsql when a file cannot be opened, pg when a connection ends. */
function saysLost({ message }: Error): boolean {
  return /^ConnectionFailed|Connection terminated|timeout exceeded when trying to connect|Cannot use a pool/i.test(
    message,
  );
}
