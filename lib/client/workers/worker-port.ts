/** What of a `Worker` the page uses. */
export type WorkerPort = {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Why a worker ended by itself, as an Error. */
export function workerError(event: ErrorEvent): Error {
  // A script that fails to load fires an event without a message.
  const reason = event.message || "its script could not be loaded; reload the page";
  return new Error(`the worker failed: ${reason}`);
}
