import "server-only";
import type { Store } from "./store";

/** Notes that a session is over, and forgets those whose cookies have expired since. */
export async function endSession(
  store: Store,
  session: { visitor: string; expiresAt: number },
  now: number,
): Promise<void> {
  await store.query(async (database) => {
    await database
      .insertInto("ended_sessions")
      .values({ visitor: session.visitor, expires_at: session.expiresAt })
      .onConflict((conflict) => conflict.column("visitor").doNothing())
      .execute();
    await database.deleteFrom("ended_sessions").where("expires_at", "<=", now).execute();
  });
}

/** Whether a visitor logged out. */
export async function sessionEnded(store: Store, visitor: string): Promise<boolean> {
  const row = await store.query((database) =>
    database
      .selectFrom("ended_sessions")
      .select("visitor")
      .where("visitor", "=", visitor)
      .executeTakeFirst(),
  );
  return row !== undefined;
}
