import type { WorkerMessage } from "./worker-message";
import { pageWorkerSlots, type WorkerSlots } from "./worker-slots";

/** What of a `Worker` a task uses. */
export type WorkerPort = {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** One request to a worker of its own. */
export type WorkerTask<Request, Item> = {
  /** Must contain the literal `new Worker(new URL("./x.worker.ts", import.meta.url), …)`. */
  spawn: () => WorkerPort;
  /** Copied to the worker; arrays of the caller stay usable. */
  request: Request;
  onItem?: (item: Item) => void;
  /** Long tasks leave a slot to short ones. */
  long?: boolean;
  signal?: AbortSignal;
  slots?: WorkerSlots;
};

/**
 * Runs a task in a fresh worker and always ends that worker. Rejects with what the worker threw (name
 * and message kept), when its script cannot be loaded, or with the signal's reason on abort, which
 * ends the worker in the middle of its work.
 */
export async function runTask<Request, Item, Result>(
  task: WorkerTask<Request, Item>,
): Promise<Result> {
  const { signal } = task;
  const slots = task.slots ?? pageWorkerSlots();
  const release = await slots.acquire({ long: task.long ?? false, signal });
  let worker: WorkerPort | null = null;
  let stopListening = () => {};
  try {
    signal?.throwIfAborted();
    const port = task.spawn();
    worker = port;
    return await new Promise<Result>((resolve, reject) => {
      const abort = () => reject(signal?.reason);
      signal?.addEventListener("abort", abort, { once: true });
      stopListening = () => signal?.removeEventListener("abort", abort);
      listen<Item, Result>(port, { resolve, reject, onItem: task.onItem });
      port.postMessage(task.request);
    });
  } finally {
    stopListening();
    worker?.terminate();
    release();
  }
}

function listen<Item, Result>(
  port: WorkerPort,
  to: {
    resolve: (result: Result) => void;
    reject: (error: Error) => void;
    onItem?: (item: Item) => void;
  },
): void {
  port.onmessage = (event: MessageEvent<WorkerMessage<Item, Result>>) => {
    const message = event.data;
    if (message.type === "result") to.resolve(message.result);
    else if (message.type === "item") to.onItem?.(message.item);
    else to.reject(namedError(message.name, message.message));
  };
  port.onmessageerror = () => to.reject(new Error("an answer of the worker could not be read"));
  // A script that fails to load fires an event without a message.
  port.onerror = (event) => {
    const reason = event.message || "its script could not be loaded; reload the page";
    to.reject(new Error(`the worker failed: ${reason}`));
  };
}

function namedError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
