import "server-only";
import { cacheSize, forgetOldest } from "@/lib/server/store/cached-vectors";
import type { Store } from "@/lib/server/store/store";

/** Below the limit by this much, so that not every batch has to make room. */
const keptShare = 0.9;
/** The size is counted when so much of the limit was written since it was last known to be below it. */
const countedShare = 0.02;
const forgottenAtOnce = 500;

/** Keeps the cache below a limit of bytes. */
export interface Eviction {
  /** Notes bytes that were written; makes room when it may be time to. Never at the same time twice. */
  wrote(bytes: number): Promise<void>;
}

/** Forgets the least recently used vectors when the cache grows past its limit, whichever instance filled it. */
export function createEviction(store: Store, limitBytes: number): Eviction {
  // The first batch of a process counts: others may have filled the cache, under a larger limit.
  let uncounted = Number.POSITIVE_INFINITY;
  let making = false;
  const makeRoom = async (): Promise<void> => {
    const { bytes } = await cacheSize(store);
    let surplus = bytes > limitBytes ? bytes - limitBytes * keptShare : 0;
    while (surplus > 0) {
      const gone = await forgetOldest(store, forgottenAtOnce);
      if (gone.vectors === 0) return;
      surplus -= gone.bytes;
    }
  };
  return {
    wrote: async (bytes) => {
      uncounted += bytes;
      if (making || uncounted < limitBytes * countedShare) return;
      making = true;
      uncounted = 0;
      try {
        await makeRoom();
      } finally {
        making = false;
      }
    },
  };
}
