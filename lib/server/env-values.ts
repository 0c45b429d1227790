import "server-only";

export type Source = Readonly<Record<string, string | undefined>>;

/** A variable that is set, with the name that it was found under. */
export interface Variable {
  name: string;
  value: string;
}

/** The first of the variables that is set; an empty one counts as not set, as compose files write it. */
export function firstSet(source: Source, ...names: readonly string[]): Variable | null {
  for (const name of names) {
    const value = source[name]?.trim();
    if (value) return { name, value };
  }
  return null;
}

/** The scheme, host and port of an http(s) address; null, and a problem noted, when it is anything else. */
export function httpOrigin({ name, value }: Variable, problems: string[]): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.host === "") {
    problems.push(`${name} must be an http(s) address such as https://example.com.`);
    return null;
  }
  if (url.username !== "" || url.password !== "") {
    problems.push(`${name} must not hold a user name or a password.`);
    return null;
  }
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    problems.push(`${name} must end after host and port; remove what follows them.`);
    return null;
  }
  return url.origin;
}

const defaultDatabase = "file:data/embedscope.db";

/** The address of the store: PostgreSQL's, or a file of SQLite's below the project's folder or anywhere. */
export function databaseAddress(variable: Variable | null, problems: string[]): string {
  if (variable === null) return defaultDatabase;
  const { name, value } = variable;
  if (/^postgres(?:ql)?:\/\/./.test(value) && URL.canParse(value)) return value;
  if (/^file:./.test(value)) return value;
  problems.push(`${name} must be postgres://user:password@host/database, or file:path for SQLite.`);
  return defaultDatabase;
}

/** A value that goes into a request header: printable ASCII without spaces. */
export function secret({ name, value }: Variable, problems: string[]): string | null {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  problems.push(`${name} holds a space or a character that no key has. Copy it again.`);
  return null;
}

/** A value that goes into a URL path as one segment, so that it cannot climb out of it. */
export function pathSegment({ name, value }: Variable, problems: string[]): string | null {
  if (/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,128}$/.test(value)) return value;
  problems.push(`${name} may hold letters, digits, dots, hyphens and underscores only.`);
  return null;
}
