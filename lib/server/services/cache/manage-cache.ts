import "server-only";
import type { CacheState } from "@/lib/contract/cache-state";
import { AppError } from "@/lib/server/http/app-error";
import { cacheSize, clearCachedVectors } from "@/lib/server/store/cached-vectors";
import type { Store } from "@/lib/server/store/store";

/** What managing the cache depends on. */
export interface CacheManagement {
  store: Store;
  limitBytes: number;
  /** Whether this server has an admin, who alone may then clear what everybody has paid for. */
  hasAdmin: boolean;
}

/** What the cache holds. Throws a `StoreError`. */
export async function cacheState(
  admin: boolean,
  { store, limitBytes, hasAdmin }: CacheManagement,
): Promise<CacheState> {
  return { ...(await cacheSize(store)), limitBytes, mayClear: admin || !hasAdmin };
}

/** Forgets all vectors; the same inputs are then paid for again. Throws `admin_required`, or a `StoreError`. */
export async function clearCache(admin: boolean, management: CacheManagement): Promise<CacheState> {
  if (management.hasAdmin && !admin) throw new AppError("admin_required");
  await clearCachedVectors(management.store);
  return cacheState(admin, management);
}
