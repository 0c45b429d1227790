import "server-only";

/** Which database holds the store. */
export type Engine = "sqlite" | "postgres";

/** By the address: `postgres://…` and `postgresql://…` are PostgreSQL, `file:…` is SQLite. */
export function engineOf(url: string): Engine {
  return /^postgres(?:ql)?:/.test(url) ? "postgres" : "sqlite";
}
