import "server-only";

type Level = "info" | "warn" | "error";

/** What a log line may hold: short facts. Never headers, keys, bodies or texts of people. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

const forbiddenName = /key|token|secret|password|authori[sz]ation|cookie|header|body|text|input/i;

/** Writes one line of JSON to stderr. A field whose name sounds secret or private is written as `[redacted]`. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  process.stderr.write(`${logLine(level, event, fields, new Date())}\n`);
}

/** The line that {@link log} writes. */
export function logLine(level: Level, event: string, fields: LogFields, time: Date): string {
  const safe = Object.entries(fields).map(([name, value]) => [
    name,
    forbiddenName.test(name) ? "[redacted]" : value,
  ]);
  return JSON.stringify({ time: time.toISOString(), level, event, ...Object.fromEntries(safe) });
}

/**
 * What may be logged of an unknown error: its class and where it was thrown. Its message is left out,
 * since messages of parsers and of networks quote what they were given.
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error, at: null };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return { errorName: error.name, at: frames.slice(0, 8).join(" ").replace(/\s+/g, " ").trim() };
}
