import "server-only";

/** Sessions that were ended before their time, until their cookies would have expired anyway. */
export interface EndedSessionsTable {
  /** The visitor's public id, never what the cookie holds. */
  visitor: string;
  expires_at: number;
}

/** What was counted since a window began; the row of a window that is over counts as zero. */
export interface CountersTable {
  name: string;
  value: number;
  resets_at: number;
}
