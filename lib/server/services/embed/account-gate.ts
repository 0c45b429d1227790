import "server-only";
import type { Clock } from "./clock";
import type { RateAccount } from "@/lib/server/providers/spec";

interface Waiter {
  admit: (release: () => void) => void;
}

/**
 * One account's token bucket and its places for calls under way. The bucket holds 4 % of a second's calls
 * and fills with the other 96 % a second, so that no second, wherever it begins, sees more than the limit.
 */
export class AccountGate {
  readonly #clock: Clock;
  readonly #places: number;
  /** Milliseconds that one token takes to fill; 0 without a limit. */
  readonly #interval: number;
  readonly #burst: number;
  /** Waiting calls by requester; the first key is served next, then goes to the end. */
  readonly #waiting = new Map<object, Waiter[]>();
  #underWay = 0;
  #nextAt = Number.NEGATIVE_INFINITY;
  #timed = false;

  constructor({ requestsPerSecond, inFlight }: RateAccount, clock: Clock) {
    this.#clock = clock;
    this.#places = inFlight;
    const rate = requestsPerSecond ?? Number.POSITIVE_INFINITY;
    this.#burst = Number.isFinite(rate) ? Math.max(1, Math.floor(rate * 0.04)) : 1;
    this.#interval = 1_000 / Math.max(rate - this.#burst, rate / 2);
  }

  acquire(requester: object, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const onAbort = (): void => {
        this.#forget(requester, waiter);
        reject(signal.reason);
      };
      const waiter: Waiter = {
        admit: (release) => {
          signal.removeEventListener("abort", onAbort);
          resolve(release);
        },
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiting.set(requester, [...(this.#waiting.get(requester) ?? []), waiter]);
      this.#serve();
    });
  }

  /** Milliseconds until a further call would be let through; a place is guessed to be free again after a second. */
  expectedWait(): number {
    const waiting = [...this.#waiting.values()].reduce((sum, waiters) => sum + waiters.length, 0);
    const untilToken = Math.max(0, this.#nextAt - this.#clock.now()) + waiting * this.#interval;
    const free = this.#places - this.#underWay;
    return free > waiting ? untilToken : untilToken + (1_000 * (waiting + 1)) / this.#places;
  }

  #serve(): void {
    while (this.#waiting.size > 0 && this.#underWay < this.#places) {
      const wait = this.#nextAt - this.#clock.now();
      if (wait > 0) return this.#serveAfter(wait);
      const waiter = this.#next();
      if (waiter === undefined) return;
      const earliest = this.#clock.now() - (this.#burst - 1) * this.#interval;
      this.#nextAt = Math.max(this.#nextAt, earliest) + this.#interval;
      this.#underWay++;
      waiter.admit(this.#releaseOnce());
    }
  }

  #serveAfter(milliseconds: number): void {
    if (this.#timed) return;
    this.#timed = true;
    void this.#clock.sleep(milliseconds).then(() => {
      this.#timed = false;
      this.#serve();
    });
  }

  #next(): Waiter | undefined {
    const first = this.#waiting.entries().next().value;
    if (first === undefined) return undefined;
    const [requester, [waiter, ...rest]] = first;
    this.#waiting.delete(requester);
    if (rest.length > 0) this.#waiting.set(requester, rest);
    return waiter;
  }

  #releaseOnce(): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#underWay--;
      this.#serve();
    };
  }

  #forget(requester: object, gone: Waiter): void {
    const rest = this.#waiting.get(requester)?.filter((waiter) => waiter !== gone) ?? [];
    if (rest.length > 0) this.#waiting.set(requester, rest);
    else this.#waiting.delete(requester);
  }
}
