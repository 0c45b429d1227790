import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "@/lib/server/store/store";
import { StoreError, type StoreProblem } from "@/lib/server/store/store-error";

const patienceMs = 2_000;

/** What is wrong with a store, without its address; null when it answers in time. */
export async function storeProblem(store: Store): Promise<StoreProblem | "slow" | null> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      store
        .query((database) => database.selectFrom("schema_version").select("version").execute())
        .then(() => null),
      wait(patienceMs, "slow" as const, { signal: stop.signal, ref: false }),
    ]);
  } catch (error) {
    return error instanceof StoreError ? error.problem : "failed";
  } finally {
    stop.abort();
  }
}
