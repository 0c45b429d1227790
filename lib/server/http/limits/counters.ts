import "server-only";
import {
  forgetCounters,
  lowerCounter,
  raiseCounter,
  type Count,
} from "@/lib/server/store/counters";
import type { Store } from "@/lib/server/store/store";
import { log } from "../log";

/** Counts that begin again at zero when their window is over. */
export interface Counters {
  raise(name: string, amount: number, windowMs: number): Promise<Count>;
  /** Takes back what was counted; where that fails, the window's end does it. */
  lower(name: string, amount: number): Promise<void>;
}

const forgetEveryMs = 600_000;

/**
 * Counters in the store, which all instances share. While it cannot be used they go on in this process alone:
 * a limit that counts too little does less harm than a server that answers nobody.
 */
export function createCounters(store: Store, now: () => number): Counters {
  const memory = createMemoryCounters(now);
  let forgetAt = now() + forgetEveryMs;
  let warnAt = 0;

  const forgetOld = (): void => {
    if (now() < forgetAt) return;
    forgetAt = now() + forgetEveryMs;
    forgetCounters(store, now()).catch(() => undefined);
  };
  return {
    raise: async (name, amount, windowMs) => {
      try {
        const count = await raiseCounter(store, name, amount, windowMs, now());
        forgetOld();
        return count;
      } catch {
        if (now() >= warnAt) log("warn", "limits_counted_in_memory");
        warnAt = Math.max(warnAt, now() + 60_000);
        return memory.raise(name, amount, windowMs);
      }
    },
    lower: async (name, amount) => {
      await memory.lower(name, amount);
      await lowerCounter(store, name, amount).catch(() => undefined);
    },
  };
}

const mostInMemory = 10_000;

function createMemoryCounters(now: () => number): Counters {
  const counts = new Map<string, Count>();
  const forgetOld = (): void => {
    for (const [name, { resetsAt }] of counts) if (resetsAt <= now()) counts.delete(name);
  };
  return {
    raise: async (name, amount, windowMs) => {
      if (counts.size >= mostInMemory) forgetOld();
      const known = counts.get(name);
      const begins = known === undefined || known.resetsAt <= now();
      const count = begins
        ? { value: amount, resetsAt: now() + windowMs }
        : { ...known, value: known.value + amount };
      counts.set(name, count);
      return count;
    },
    lower: async (name, amount) => {
      const known = counts.get(name);
      if (known !== undefined) counts.set(name, { ...known, value: known.value - amount });
    },
  };
}
