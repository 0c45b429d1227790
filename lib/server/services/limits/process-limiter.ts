import "server-only";
import { processStore } from "@/lib/server/store/process-store";
import { systemClock } from "../embed/clock";
import { createGateLimiter } from "../embed/gate-limiter";
import type { Limiter } from "../embed/limiter";
import { storeWarning } from "../store-warning";
import { sharedSlots } from "./shared-slots";

/** The limiter of this process: each account's requests a second are shared with all that use the same store. */
export function processLimiter(): Limiter {
  const onFailure = storeWarning("limits_not_shared");
  const store = processStore();
  return createGateLimiter(systemClock, sharedSlots({ store, clock: systemClock, onFailure }));
}
