import "server-only";
import { environment } from "@/lib/server/env";
import { processStore } from "@/lib/server/store/process-store";
import { noCache } from "../embed/no-cache";
import type { VectorCache } from "../embed/vector-cache";
import { storeWarning } from "../store-warning";
import type { CacheManagement } from "./manage-cache";
import { createStoredCache } from "./stored-cache";

/** The cache of this process, of the size that `CACHE_LIMIT_MB` sets; none at all at 0. */
export function processCache(): VectorCache {
  const limitBytes = environment().cacheLimitBytes;
  if (limitBytes === 0) return noCache;
  const onFailure = storeWarning("cache_unavailable");
  return createStoredCache({ store: processStore(), limitBytes, now: Date.now, onFailure });
}

/** The same cache, for those who look after it. */
export function processCacheManagement(): CacheManagement {
  const { cacheLimitBytes, adminToken } = environment();
  return { store: processStore(), limitBytes: cacheLimitBytes, hasAdmin: adminToken !== null };
}
