import "server-only";
import type { AppError } from "@/lib/server/http/app-error";

const attempts = 5;
/** A wrong answer is the same answer twice as a rule, so a second try is enough to rule out an accident. */
const attemptsForWrongAnswer = 2;
const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
const shortestDelayMs = 100;
const longestRetryAfterMs = 60_000;

/**
 * Milliseconds to wait before a failed batch is sent again, or null when it is given up. `attempt` counts
 * from 1. Exponential from 1 s with full jitter (Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015), never below 100 ms nor above 30 s; `Retry-After` goes first, up to 60 s.
 */
export function retryDelay(error: AppError, attempt: number, random: () => number): number | null {
  if (!error.retryable) return null;
  const allowed = error.code === "vendor_answer_wrong" ? attemptsForWrongAnswer : attempts;
  if (attempt >= allowed) return null;
  if (error.retryAfterMs !== null && error.retryAfterMs > 0) {
    return Math.min(error.retryAfterMs, longestRetryAfterMs);
  }
  const ceiling = Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs);
  return Math.max(shortestDelayMs, Math.round(random() * ceiling));
}
