import "server-only";
import { access } from "./access";
import { addCachedVectors } from "./cached-vectors";
import { addInstances } from "./instances";
import { addRateSlots } from "./rate-slots";
import type { Migration } from "./migration";
import { savedRuns } from "./saved-runs";
import { addUsage } from "./usage";
import { addUsageFilters } from "./usage-filters";

/** In the order in which they are applied; the schema's version is their count. */
export const allMigrations: readonly Migration[] = [
  savedRuns,
  access,
  addInstances,
  addCachedVectors,
  addRateSlots,
  addUsage,
  addUsageFilters,
];
