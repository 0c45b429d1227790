import "server-only";
import { setMaxListeners } from "node:events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import type { AppError } from "@/lib/server/http/app-error";
import type { EmbeddingInput, ResolvedModel } from "@/lib/server/providers/spec";
import { columnIdentity } from "./column-identity";
import { columnDimension } from "./validate-column";
import type { ColumnIdentity } from "./vector-cache";

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
  readonly #unsent = new AbortController();
  readonly #sent = new AbortController();

  constructor(
    request: EmbedRequest,
    /** Who asked for the column. */
    readonly visitor: string,
    readonly model: ResolvedModel,
    readonly inputs: readonly EmbeddingInput[],
  ) {
    const { sent, expected } = columnDimension(request, model);
    this.sentDimension = sent;
    this.dimension = expected;
    this.identity = columnIdentity(request, model);
    // Each batch under way listens; Node would warn of a leak from the eleventh on.
    setMaxListeners(0, this.#unsent.signal, this.#sent.signal);
  }

  /** Ends the waits of batches that are not sent yet. */
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
   * Nobody waits for the column any more. What is under way ends too, since without a cache its answer
   * would be lost; a cache that keeps it makes this the place to let it finish.
   */
  abandon(reason: unknown): void {
    this.#unsent.abort(reason);
    this.#sent.abort(reason);
  }

  /** Lets unsent batches fail with an error that each of them would meet anyway. */
  endUnsent(error: AppError): void {
    this.#unsent.abort(error);
  }

  noteUsage({ tokens, images }: { tokens: number | null; images: number | null }): void {
    this.usage.tokens = sum(this.usage.tokens, tokens);
    this.usage.images = sum(this.usage.images, images);
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
