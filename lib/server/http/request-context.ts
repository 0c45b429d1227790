import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const requestIds = new AsyncLocalStorage<string>();

/** The header under which a request's id comes, goes on, and is answered. */
export const requestIdHeader = "x-request-id";

/** The id that a request carries when it is well formed, so that a proxy's log and ours agree; else a new one. */
export function requestIdOf(given: string | null | undefined): string {
  return given && /^[\w.-]{8,64}$/.test(given) ? given : randomBytes(8).toString("hex");
}

/** Runs what answers a request, so that all it logs carries the request's id. */
export function inRequest<Result>(requestId: string, work: () => Result): Result {
  return requestIds.run(requestId, work);
}

/** The id of the request that is being answered here; null outside of one. */
export function currentRequestId(): string | null {
  return requestIds.getStore() ?? null;
}
