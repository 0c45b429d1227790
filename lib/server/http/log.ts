import "server-only";
import { currentRequestId } from "./request-context";

type Level = "info" | "warn" | "error";

/** What a log line may hold: short facts. Never headers, keys, bodies or texts of people. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

const forbiddenName = /key|token|secret|password|authori[sz]ation|cookie|header|body|text|input/i;

/**
 * Writes one line of JSON, with the id of the request that is being answered: to stdout, warnings and errors to
 * stderr. A field whose name sounds secret or private is written as `[redacted]`.
 */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  const requestId = currentRequestId();
  const all = requestId === null ? fields : { requestId, ...fields };
  const stream = level === "info" ? process.stdout : process.stderr;
  stream.write(`${logLine(level, event, all, new Date())}\n`);
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
  return { errorName: error.name, at: placeOf(error) };
}

/** The first frames of the stack, which begins with the message; null where the message was changed since. */
function placeOf({ stack = "", message }: Error): string | null {
  const start = stack.indexOf(message);
  if (start < 0) return null;
  const frames = stack.slice(start + message.length).match(/^\s+at .*$/gm) ?? [];
  return frames
    .slice(0, 8)
    .map((frame) => frame.trim())
    .join(" ");
}
