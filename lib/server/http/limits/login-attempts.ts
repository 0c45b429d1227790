import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "../app-error";
import type { Counters } from "./counters";

const windowMs = 300_000;
const mostPerAddress = 10;
/** An attacker with many addresses is stopped here, and whoever did not log in from theirs before, too. */
const mostOverall = 200;
const mostRemembered = 10_000;

/** Limits how often tokens can be guessed. */
export interface LoginAttempts {
  /**
   * Runs one attempt from an address, counted before it is made, so that attempts made together pass the limit
   * no more than others; one that answers something else than null is taken back.
   * Throws `too_many_logins` without making it.
   */
  attempt<Result>(address: string, make: () => Result | null): Promise<Result | null>;
  /** Throws `too_many_logins` when this process knows that the address is over the limit; counts nothing. */
  refuseKnown(address: string): void;
  /** Notes that the right token came from an address: guesses from elsewhere do not lock it out. */
  succeeded(address: string): void;
}

export function createLoginAttempts(counters: Counters, now: () => number): LoginAttempts {
  const over = new Map<string, number>();
  const remembered = new Set<string>();

  const namesFor = (address: string): string[] =>
    remembered.has(address) ? [nameOf(address)] : [nameOf(address), overall];
  const refuseKnown = (address: string): void => {
    for (const name of namesFor(address)) {
      const until = over.get(name);
      if (until === undefined) continue;
      if (until <= now()) over.delete(name);
      else throw tooMany(until - now());
    }
  };
  const count = async (name: string, most: number): Promise<void> => {
    const { value, resetsAt } = await counters.raise(name, 1, windowMs);
    if (value <= most) return;
    over.set(name, resetsAt);
    throw tooMany(resetsAt - now());
  };
  const succeeded = (address: string): void => {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.add(address);
  };
  return {
    refuseKnown,
    succeeded,
    attempt: async (address, make) => {
      refuseKnown(address);
      const names = namesFor(address);
      for (const name of names) await count(name, name === overall ? mostOverall : mostPerAddress);
      const result = make();
      if (result !== null) {
        await Promise.all(names.map((name) => counters.lower(name, 1)));
        succeeded(address);
      }
      return result;
    },
  };
}

const overall = "logins";

/** A digest, since addresses are nothing that the store should keep. */
function nameOf(address: string): string {
  return `logins ${createHash("sha256").update(address).digest("hex").slice(0, 16)}`;
}

function tooMany(waitMs: number): AppError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new AppError("too_many_logins", { seconds }, { retryAfterMs: seconds * 1_000 });
}
