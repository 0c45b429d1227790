import "server-only";
import type { VectorCache } from "./vector-cache";

/** A cache that holds nothing. */
export const noCache: VectorCache = {
  find: async () => new Map(),
  keep: async () => undefined,
};
