import "server-only";
import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import type { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingInput, ResolvedModel } from "@/lib/server/providers/spec";
import type { Clock } from "./clock";
import { columnIdentity } from "./column-identity";
import { columnDimension } from "./validate-column";
import type { ColumnIdentity, VectorCache } from "./vector-cache";

/** How long a call that was sent may go on when nobody waits for its answer but the cache. */
const finishWithinMs = 30_000;

/** A batch of 32 vectors and the line after it need some turns of the event loop until the socket has them. */
const eventsLeaveWithinMs = 4;

/** What the batches of one request share while they are under way. */
export class ColumnRun {
  readonly identity: ColumnIdentity;
  readonly sentDimension: number | null;
  /** What every dense vector must have; null until the first answer has shown it. */
  dimension: number | null;
  readonly totals = { embedded: 0, failed: 0, cached: 0, requests: 0, retries: 0 };
  /** Null once a call did not say its count, since the sum is then unknown. */
  readonly usage: { tokens: number | null; images: number | null } = { tokens: 0, images: 0 };
  /** Routes whose account may not use this model, or does not have it. */
  readonly refusedBy = new Set<string>();
  readonly #unbooked = new AbortController();
  readonly #unsent = new AbortController();
  readonly #sent = new AbortController();
  readonly #ended = new AbortController();
  readonly #afterwards: Promise<void>[] = [];
  #abandoned = false;
  readonly #clock: Clock;
  readonly #cache: VectorCache;

  constructor(
    request: EmbedRequest,
    /** Who asked for the column. */
    readonly visitor: string,
    readonly model: ResolvedModel,
    readonly inputs: readonly EmbeddingInput[],
    { clock, cache }: { clock: Clock; cache: VectorCache },
  ) {
    this.#clock = clock;
    this.#cache = cache;
    const { sent, expected } = columnDimension(request, model);
    this.sentDimension = sent;
    this.dimension = expected;
    this.identity = columnIdentity(request, model);
    // Each batch under way listens; Node would warn of a leak from the eleventh on.
    setMaxListeners(0, this.#unbooked.signal, this.#unsent.signal, this.#sent.signal);
  }

  /** Ends the waits of batches that the ledger does not know yet. */
  get unbookedSignal(): AbortSignal {
    return this.#unbooked.signal;
  }

  /** Ends the waits of batches that are booked and not sent yet. */
  get unsentSignal(): AbortSignal {
    return this.#unsent.signal;
  }

  /** Ends calls that are under way. */
  get sentSignal(): AbortSignal {
    return this.#sent.signal;
  }

  inputsAt(positions: readonly number[]): EmbeddingInput[] {
    return positions.flatMap((position) => this.inputs[position] ?? []);
  }

  /**
   * Nobody waits for the column any more. Unsent batches are dropped; a call under way is paid for, so it may
   * still finish where a cache keeps its answer, and ends at once where it would be lost.
   */
  abandon(reason: unknown): void {
    if (this.#abandoned) return;
    this.#abandoned = true;
    this.endUnsent(reason);
    if (!this.#cache.keeps(this.identity)) return this.#sent.abort(reason);
    this.#clock.sleep(finishWithinMs, this.#ended.signal).then(
      () => this.#sent.abort(reason),
      () => undefined,
    );
  }

  /** Does what nobody waits for, once the events that are ready have left. The work must not fail. */
  afterwards(work: () => Promise<void>): void {
    this.#afterwards.push(setTimeout(eventsLeaveWithinMs).then(work));
  }

  /** All calls have ended; waits for what was left for afterwards. */
  async end(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#afterwards);
  }

  /** Lets unsent batches end with what each of them would meet anyway. */
  endUnsent(reason: unknown): void {
    this.#unbooked.abort(reason);
    this.#unsent.abort(reason);
  }

  /** The same for those alone that are not booked either: nothing more can be spent than is held back by now. */
  endUnbooked(error: AppError): void {
    this.#unbooked.abort(error);
  }

  noteUsage({ tokens, images }: { tokens: number | null; images: number | null }): void {
    this.usage.tokens = sum(this.usage.tokens, tokens);
    this.usage.images = sum(this.usage.images, images);
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
