import "server-only";
import type { Clock } from "./clock";
import type { Place } from "./limiter";
import type { Pace } from "./pace";
import type { SlotSource } from "./slot-source";

interface Waiter {
  admit: (place: Place) => void;
}

/**
 * Milliseconds of calls for which slots are taken at once, and how far ahead: taking them may have to wait for a busy
 * store, as may booking a call that has one, and those that are not used are lost.
 */
const takenMs = 100;

/** When calls may be sent. */
export interface GateSlots {
  pace: Pace;
  source: SlotSource;
}

/** One account's places for calls under way, and the order in which calls get one, and a slot to be sent in. */
export class AccountGate {
  readonly #clock: Clock;
  readonly #places: number;
  /** Null without a limit on requests a second. */
  readonly #limit: GateSlots | null;
  /** Milliseconds between two slots; 0 without a limit. */
  readonly #interval: number;
  /** Slots that are taken and not used yet, ascending. */
  #slots: number[] = [];
  /** When the slot after those that were taken is expected. */
  #nextAt = Number.NEGATIVE_INFINITY;
  /** Waiting calls by requester; the first key is served next, then goes to the end. */
  readonly #waiting = new Map<object, Waiter[]>();
  /** How many slots are taken at once. */
  readonly #taken: number;
  #underWay = 0;
  #taking = false;
  #timed = false;

  constructor(places: number, limit: GateSlots | null, clock: Clock) {
    this.#clock = clock;
    this.#places = places;
    this.#limit = limit;
    this.#interval = limit?.pace.interval ?? 0;
    this.#taken = Math.ceil(takenMs / (limit?.pace.interval ?? takenMs));
  }

  acquire(requester: object, signal: AbortSignal): Promise<Place> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const onAbort = (): void => {
        this.#forget(requester, waiter);
        reject(signal.reason);
      };
      const waiter: Waiter = {
        admit: (place) => {
          signal.removeEventListener("abort", onAbort);
          resolve(place);
        },
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiting.set(requester, [...(this.#waiting.get(requester) ?? []), waiter]);
      this.#serve();
    });
  }

  /** Milliseconds until a further call would be let through; a place is guessed to be free again after a second. */
  expectedWait(): number {
    const waiting = this.#waitingCalls();
    const untaken = Math.max(0, waiting - this.#slots.length);
    const slotAt = this.#slots[waiting] ?? this.#nextAt + untaken * this.#interval;
    const untilSlot = Math.max(untaken * this.#interval, slotAt - this.#clock.now());
    const free = this.#places - this.#underWay;
    return free > waiting ? untilSlot : untilSlot + (1_000 * (waiting + 1)) / this.#places;
  }

  #serve(): void {
    while (this.#waiting.size > 0 && this.#underWay < this.#places) {
      if (this.#limit !== null && !this.#hasSlot(this.#limit)) return;
      const waiter = this.#next();
      if (waiter === undefined) return;
      this.#underWay++;
      waiter.admit({ due: this.#dueAt(this.#slots.shift()), release: this.#releaseOnce() });
    }
  }

  /** Whether a slot is there; otherwise sees to it that calls are served when one is. */
  #hasSlot({ pace, source }: GateSlots): boolean {
    const now = this.#clock.now();
    this.#slots = this.#slots.filter((slot) => slot >= now - pace.lateness);
    if (this.#slots.length > 0) return true;
    const ahead = this.#nextAt - now - takenMs;
    if (ahead > 0) this.#serveAfter(ahead);
    else void this.#take(source);
    return false;
  }

  /** Waits for a slot, and for a later one where the call missed it. */
  #dueAt(slot: number | undefined): Place["due"] {
    return async (signal) => {
      signal.throwIfAborted();
      for (let at = slot; this.#limit !== null && at !== undefined;) {
        const wait = at - this.#clock.now();
        if (wait > 0) await this.#clock.sleep(wait, signal);
        // A late slot is lost: calls that make up for it would crowd those after them.
        if (this.#clock.now() <= at + this.#limit.pace.lateness) return;
        [at] = await this.#limit.source.take(1);
      }
    };
  }

  async #take(source: SlotSource): Promise<void> {
    if (this.#taking) return;
    const usable = Math.min(this.#waitingCalls(), this.#places - this.#underWay);
    const wanted = Math.min(usable, this.#taken);
    this.#taking = true;
    const taken = await source.take(wanted);
    this.#slots.push(...taken);
    this.#nextAt = (taken.at(-1) ?? this.#clock.now()) + this.#interval;
    this.#taking = false;
    this.#serve();
  }

  #serveAfter(milliseconds: number): void {
    if (this.#timed) return;
    this.#timed = true;
    void this.#clock.sleep(milliseconds).then(() => {
      this.#timed = false;
      this.#serve();
    });
  }

  #waitingCalls(): number {
    return [...this.#waiting.values()].reduce((sum, waiters) => sum + waiters.length, 0);
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
