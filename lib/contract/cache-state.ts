import { z } from "zod";

/** Answer of `GET` and `DELETE /api/cache`: what the cache holds, and what it may. */
export const cacheStateSchema = z.object({
  vectors: z.number().int().min(0),
  /** Roughly, with what the database needs beside the vectors. */
  bytes: z.number().int().min(0),
  /** Above it the least recently used vectors are forgotten; 0 when there is no cache. */
  limitBytes: z.number().int().min(0),
  /** Whether the one who asks may clear it. */
  mayClear: z.boolean(),
});

export type CacheState = z.infer<typeof cacheStateSchema>;
