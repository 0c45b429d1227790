/** Why bytes are not a run that this program can open. */
type RunFormatProblem = "not-a-run" | "other-version" | "damaged" | "too-large";

/** Bytes that claim to be a run cannot be read as one. */
export class RunFormatError extends Error {
  readonly problem: RunFormatProblem;

  constructor(problem: RunFormatProblem, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = "RunFormatError";
    this.problem = problem;
  }
}
