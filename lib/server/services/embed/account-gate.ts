import "server-only";
import type { RateAccount } from "@/lib/server/providers/spec";
import type { Clock } from "./clock";
import type { SlotSource } from "./slot-source";

interface Waiter {
  admit: (release: () => void) => void;
}

/** A slot that was not used soon after its time is lost: calls that make up for it would crowd those after them. */
const usableForMs = 50;
/** Slots taken at once, as a share of a second's, where taking them has a price. */
const takenShare = 0.1;

/** One account's places for calls under way, and the order in which calls get one and a slot to be sent in. */
export class AccountGate {
  readonly #clock: Clock;
  readonly #places: number;
  /** Null without a limit on requests a second. */
  readonly #source: SlotSource | null;
  readonly #mostTaken: number;
  /** Milliseconds between two slots, roughly. */
  readonly #interval: number;
  /** Slots that are taken and not used yet, ascending. */
  #slots: number[] = [];
  /** When the slot after those that were taken is expected. */
  #nextAt = Number.NEGATIVE_INFINITY;
  /** Waiting calls by requester; the first key is served next, then goes to the end. */
  readonly #waiting = new Map<object, Waiter[]>();
  #underWay = 0;
  #taking = false;
  #timed = false;

  constructor(
    { requestsPerSecond, inFlight }: RateAccount,
    source: SlotSource | null,
    clock: Clock,
  ) {
    this.#clock = clock;
    this.#places = inFlight;
    this.#source = source;
    this.#mostTaken = Math.max(1, Math.floor((requestsPerSecond ?? 0) * takenShare));
    this.#interval = requestsPerSecond === null ? 0 : 1_000 / requestsPerSecond;
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
    const waiting = this.#waitingCalls();
    const untaken = Math.max(0, waiting - this.#slots.length);
    const slotAt = this.#slots[waiting] ?? this.#nextAt + untaken * this.#interval;
    const untilSlot = Math.max(untaken * this.#interval, slotAt - this.#clock.now());
    const free = this.#places - this.#underWay;
    return free > waiting ? untilSlot : untilSlot + (1_000 * (waiting + 1)) / this.#places;
  }

  #serve(): void {
    while (this.#waiting.size > 0 && this.#underWay < this.#places) {
      if (this.#source !== null && !this.#hasSlot(this.#source)) return;
      const waiter = this.#next();
      if (waiter === undefined) return;
      this.#slots.shift();
      this.#underWay++;
      waiter.admit(this.#releaseOnce());
    }
  }

  /** Whether a slot is due; otherwise sees to it that calls are served when one is. */
  #hasSlot(source: SlotSource): boolean {
    const now = this.#clock.now();
    while (this.#slots.length > 0 && this.#slots[0]! < now - usableForMs) this.#slots.shift();
    const [slot] = this.#slots;
    if (slot === undefined) void this.#take(source);
    else if (slot > now) this.#serveAfter(slot - now);
    else return true;
    return false;
  }

  async #take(source: SlotSource): Promise<void> {
    if (this.#taking) return;
    this.#taking = true;
    const wanted = Math.min(this.#waitingCalls(), this.#places - this.#underWay);
    this.#slots = [...(await source.take(Math.min(wanted, this.#mostTaken)))];
    this.#nextAt = (this.#slots.at(-1) ?? this.#clock.now()) + this.#interval;
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
