import "server-only";
import { setMaxListeners } from "node:events";
import type { EmbedRequest } from "@/lib/contract/embed-request";
import type { ErrorCode } from "@/lib/contract/error-codes";
import type { AppError } from "@/lib/server/http/app-error";
import type { ResolvedModel } from "@/lib/server/providers/registry";
import { columnDimension } from "./validate-column";
import type { ColumnIdentity } from "./vector-cache";

/** The same for every batch of a column: sending the others could only repeat the answer. */
const endsColumn: ReadonlySet<ErrorCode> = new Set([
  "vendor_unauthorized",
  "vendor_forbidden",
  "vendor_unknown_service",
]);

/** What the batches of one request share while they are under way. */
export class ColumnRun {
  readonly identity: ColumnIdentity;
  readonly sentDimension: number | null;
  /** What every vector must have; null until the first answer has shown it. */
  dimension: number | null;
  readonly totals = { embedded: 0, failed: 0, cached: 0, requests: 0, retries: 0 };
  /** Null once a call did not say its tokens, since the sum is then unknown. */
  tokens: number | null = 0;
  readonly #unsent = new AbortController();
  readonly #sent = new AbortController();

  constructor(
    request: EmbedRequest,
    readonly model: ResolvedModel,
    readonly texts: readonly string[],
  ) {
    const { sent, expected } = columnDimension(request, model);
    this.sentDimension = sent;
    this.dimension = expected;
    this.identity = {
      reference: request.model,
      endpointIdentity: model.endpointIdentity,
      role: request.role,
      dimension: sent,
      kind: model.kind,
    };
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

  /**
   * Nobody waits for the column any more. What is under way ends too, since without a cache its answer
   * would be lost; a cache that keeps it makes this the place to let it finish.
   */
  abandon(reason: unknown): void {
    this.#unsent.abort(reason);
    this.#sent.abort(reason);
  }

  /** Lets unsent batches fail with the same error when a bad key, say, would refuse each of them anyway. */
  noteFailure(error: AppError): void {
    if (endsColumn.has(error.code)) this.#unsent.abort(error);
  }

  noteTokens(tokens: number | null): void {
    this.tokens = this.tokens === null || tokens === null ? null : this.tokens + tokens;
  }
}
