import "server-only";
import { AppError } from "../app-error";
import type { Counters } from "./counters";

interface Policy {
  requestsPerMinute: number;
  streams: number;
  bytesPerMinute: number;
}

/** What one visitor takes of this server, counted. Everything that would go over throws `too_many_requests`. */
export interface VisitorLimits {
  countRequest(visitor: string): Promise<void>;
  /** Counts a body after it was read: the one that passes the limit is the last of its minute. */
  countBytes(visitor: string, bytes: number): Promise<void>;
  /** The same events, holding one of the visitor's streams from the first until they end or nobody reads on. */
  holdStream<Event>(visitor: string, events: AsyncIterable<Event>): AsyncIterable<Event>;
}

type Limit = "requests" | "bytes" | "streams";

const minuteMs = 60_000;
/** When a stream ends is not known: a moment to look again. */
const streamWaitMs = 2_000;

export function createVisitorLimits(
  policy: Policy,
  counters: Counters,
  now: () => number,
): VisitorLimits {
  const over = new Map<string, { limit: Limit; resetsAt: number }>();
  const streams = new Map<string, number>();

  /** Whoever is known to be over a limit costs the store nothing more. */
  const refuseKnown = (visitor: string): void => {
    const known = over.get(visitor);
    if (known === undefined) return;
    if (known.resetsAt <= now()) over.delete(visitor);
    else throw tooMany(known.limit, known.resetsAt - now());
  };
  const count = async (visitor: string, limit: Limit, amount: number, most: number) => {
    const { value, resetsAt } = await counters.raise(`${limit} ${visitor}`, amount, minuteMs);
    if (value >= most) over.set(visitor, { limit, resetsAt });
    if (value - amount >= most) throw tooMany(limit, resetsAt - now());
  };
  return {
    countRequest: async (visitor) => {
      refuseKnown(visitor);
      await count(visitor, "requests", 1, policy.requestsPerMinute);
    },
    countBytes: (visitor, bytes) => count(visitor, "bytes", bytes, policy.bytesPerMinute),
    async *holdStream(visitor, events) {
      const open = streams.get(visitor) ?? 0;
      if (open >= policy.streams) throw tooMany("streams", streamWaitMs);
      streams.set(visitor, open + 1);
      try {
        yield* events;
      } finally {
        const left = (streams.get(visitor) ?? 1) - 1;
        if (left > 0) streams.set(visitor, left);
        else streams.delete(visitor);
      }
    },
  };
}

function tooMany(limit: Limit, waitMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new AppError("too_many_requests", { limit, seconds }, { retryAfterMs: seconds * 1_000 });
}
