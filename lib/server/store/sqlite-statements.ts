import "server-only";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import type Database from "libsql";

const mostKept = 200;

/**
 * A database that prepares each statement once. Besides the time, this matters for locks: a statement that met
 * one stays open until it is run again or collected, and an open statement keeps transactions from ending.
 */
export function withStatementCache(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      database.close();
    },
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepare(database, sql);
      // The most recently used stands last, so the first is the one to forget.
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

function prepare(database: Database.Database, sql: string): SqliteStatement {
  if (!/^(?:begin|commit|rollback)\b/.test(sql)) return database.prepare(sql);
  const run = (): { changes: number; lastInsertRowid: number } => {
    database.exec(sql);
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, run, all: () => [], iterate: () => [].values() };
}
