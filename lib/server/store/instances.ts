import "server-only";
import { randomUUID } from "node:crypto";
import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Schema } from "./schema";
import type { Store } from "./store";
import { storeTime, timeAgo } from "./store-time";

const heartbeatMs = 2_000;
/** Five heartbeats may get lost, to a busy processor or a database that is away, before others take it for dead. */
const livesForMs = 12_000;
const forgottenAfterMs = 86_400_000;

/** This process as the others that share the store see it. */
export interface Instance {
  /** Stands beside whatever this process began and has to end, such as a call that it booked. */
  id: string;
  /**
   * Resolves once the store knows that this process lives, and keeps it known from then on. To be awaited
   * before something is written under the id. Throws a `StoreError`; a later call tries again.
   */
  announce(): Promise<void>;
  /** Ends the heartbeat, after which others soon take this process for dead. */
  stop(): void;
}

/** A new instance, not known to the store until it is announced. */
export function createInstance(store: Store): Instance {
  const id = randomUUID();
  let announced: Promise<void> | null = null;
  let heartbeat: NodeJS.Timeout | undefined;

  const start = async (): Promise<void> => {
    await seen(store, id);
    heartbeat = setInterval(() => {
      // The next one may reach the store again; until then others see this process grow old.
      seen(store, id).catch(() => undefined);
    }, heartbeatMs);
    heartbeat.unref();
  };
  return {
    id,
    announce: () => {
      announced ??= start().catch((error: unknown) => {
        announced = null;
        throw error;
      });
      return announced;
    },
    stop: () => {
      clearInterval(heartbeat);
      announced = null;
    },
  };
}

/** The ids of the processes that live; what others began and never ended has no known outcome. */
export function livingInstances(
  database: Kysely<Schema>,
  engine: Store["engine"],
): SelectQueryBuilder<Schema, "instances", { id: string }> {
  return database
    .selectFrom("instances")
    .select("id")
    .where("seen_at", ">", timeAgo(engine, livesForMs));
}

async function seen(store: Store, id: string): Promise<void> {
  const now = storeTime(store.engine);
  await store.query(async (database) => {
    await database
      .insertInto("instances")
      .values({ id, seen_at: now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ seen_at: now }))
      .execute();
    await database
      .deleteFrom("instances")
      .where("seen_at", "<", timeAgo(store.engine, forgottenAfterMs))
      .execute();
  });
}
