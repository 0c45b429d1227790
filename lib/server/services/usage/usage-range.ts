import "server-only";
import type { z } from "zod";
import type { usageQuerySchema } from "@/lib/contract/usage";
import { AppError } from "@/lib/server/http/app-error";
import { idsFrom } from "../ledger/call-row";
import { dayMs, dayOf, dayOfIso } from "../ledger/day";

/** Days in UTC, both included. */
export interface UsageRange {
  from: number;
  to: number;
}

const daysAtFirst = 30;
/** More than any chart shows, and few enough to be summed while a person waits. */
const mostDays = 1_100;

/** The days that were asked for; the last 30 when nothing was said. Throws `invalid_request`. */
export function usageRange(query: z.output<typeof usageQuerySchema>, now: number): UsageRange {
  const to = query.to === undefined ? dayOf(now) : dayOfIso(query.to);
  const from = query.from === undefined ? to - daysAtFirst + 1 : dayOfIso(query.from);
  if (from > to || to - from >= mostDays) {
    const problem = `from must be before to, and at most ${mostDays} days before`;
    throw new AppError("invalid_request", { problem });
  }
  return { from, to };
}

/** The ids of all rows of some days: from the first, up to and without the second. */
export function idsOf({ from, to }: UsageRange): { first: string; end: string } {
  return { first: idsFrom(from * dayMs), end: idsFrom((to + 1) * dayMs) };
}
