import "server-only";
import { z } from "zod";
import { firstSet, type Source } from "./env-values";

/** What one visitor may take of this server. */
export interface VisitorLimits {
  requestsPerMinute: number;
  /** Answers that stream at the same time, per instance. */
  streams: number;
  /** Of request bodies. */
  bytesPerMinute: number;
}

const countSchema = z.coerce.number().int().min(1).max(1_000_000);

export function readVisitorLimits(source: Source, problems: string[]): VisitorLimits {
  const read = (name: string, otherwise: number): number => {
    const value = firstSet(source, name)?.value;
    const count = countSchema.safeParse(value ?? otherwise);
    if (!count.success) problems.push(`${name} must be a whole number from 1 to 1,000,000.`);
    return count.data ?? otherwise;
  };
  return {
    requestsPerMinute: read("VISITOR_REQUESTS_PER_MINUTE", 600),
    streams: read("VISITOR_STREAMS", 16),
    bytesPerMinute: read("VISITOR_MB_PER_MINUTE", 1_024) * 1_000_000,
  };
}
