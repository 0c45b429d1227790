import "server-only";
import type { AppError } from "@/lib/server/http/app-error";

const mostAttempts = 5;
/** A wrong answer is the same answer twice as a rule, so a second try is enough to rule out an accident. */
const mostWrongAnswers = 2;
const firstDelayMs = 1_000;
const longestDelayMs = 30_000;
const shortestDelayMs = 100;
const longestRetryAfterMs = 60_000;

/** How often a batch was sent in vain, and how often of these its answer was wrong. */
export interface Attempts {
  all: number;
  wrongAnswers: number;
}

/**
 * Milliseconds to wait before a failed batch is sent again, or null when it is given up. Exponential from 1 s with full jitter (Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015), never below 100 ms nor above 30 s; `Retry-After` goes first, up to 60 s.
 */
export function retryDelay(
  error: AppError,
  attempts: Attempts,
  random: () => number,
): number | null {
  if (!error.retryable || attempts.all >= mostAttempts) return null;
  if (error.code === "vendor_answer_wrong" && attempts.wrongAnswers >= mostWrongAnswers)
    return null;
  if (error.retryAfterMs !== null && error.retryAfterMs > 0) {
    return Math.min(error.retryAfterMs, longestRetryAfterMs);
  }
  const ceiling = Math.min(firstDelayMs * 2 ** (attempts.all - 1), longestDelayMs);
  return Math.max(shortestDelayMs, Math.round(random() * ceiling));
}
