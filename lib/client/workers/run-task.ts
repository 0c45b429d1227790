import { createCrew } from "./crew";
import type { PageMessage, WorkerMessage } from "./worker-message";
import { workerError, type WorkerPort } from "./worker-port";
import { pageWorkerSlots, type WorkerSlots } from "./worker-slots";

/** One request to a worker of its own. */
export type WorkerTask<Request, Item> = {
  /** Must contain the literal `new Worker(new URL("./x.worker.ts", import.meta.url), …)`. */
  spawn: () => WorkerPort;
  /** Copied to the worker, but for shared memory; arrays of the caller stay usable. */
  request: Request;
  onItem?: (item: Item) => void;
  /** How helpers are started, for a worker that asks for them; a `long` task leaves slots to short ones from then on. */
  helpers?: { spawn: () => WorkerPort; long: boolean };
  signal?: AbortSignal;
  slots?: WorkerSlots;
};

/**
 * Runs a task in a fresh worker and always ends that worker, and those it hired. Rejects with what the
 * worker threw (name and message kept), when a script cannot be loaded, or with the signal's reason on
 * abort, which ends the workers in the middle of their work.
 */
export async function runTask<Request, Item, Result>(
  task: WorkerTask<Request, Item>,
): Promise<Result> {
  const slots = task.slots ?? pageWorkerSlots();
  const ended = new AbortController();
  const signal = task.signal ? AbortSignal.any([task.signal, ended.signal]) : ended.signal;
  const turn = await takeTurn(slots, signal);
  let dismiss = () => {};
  let worker: WorkerPort | null = null;
  try {
    signal.throwIfAborted();
    const port = task.spawn();
    worker = port;
    return await new Promise<Result>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      const crew = task.helpers && createCrew(task.helpers, slots, reject);
      dismiss = () => crew?.dismiss();
      const hire = async (most: number) => {
        if (task.helpers?.long) await turn.lengthen();
        const ports = signal.aborted ? [] : (crew?.hire(most) ?? []);
        send(port, { type: "hired", ports }, ports);
      };
      listen<Item, Result>(port, reject, (message) => {
        if (message.type === "result") resolve(message.result);
        else if (message.type === "item") task.onItem?.(message.item);
        else if (message.type === "failure") reject(namedError(message.name, message.message));
        else if (message.type === "hire") hire(message.most).catch(reject);
        else dismiss();
      });
      send<Request>(port, { type: "request", request: task.request });
    });
  } finally {
    ended.abort();
    dismiss();
    worker?.terminate();
    turn.release();
  }
}

/** The slot of a task's own worker: a short one, until it is given up for a long one. */
async function takeTurn(slots: WorkerSlots, signal: AbortSignal) {
  let release: (() => void) | null = await slots.acquire({ long: false, signal });
  const giveUp = () => {
    release?.();
    release = null;
  };
  return {
    async lengthen() {
      giveUp();
      const long = await slots.acquire({ long: true, signal });
      // The task may have ended between the two.
      if (signal.aborted) long();
      else release = long;
    },
    release: giveUp,
  };
}

function send<Request>(
  port: WorkerPort,
  message: PageMessage<Request>,
  transfer: Transferable[] = [],
): void {
  port.postMessage(message, transfer);
}

function listen<Item, Result>(
  port: WorkerPort,
  reject: (error: Error) => void,
  onMessage: (message: WorkerMessage<Item, Result>) => void,
): void {
  port.onmessage = (event: MessageEvent<WorkerMessage<Item, Result>>) => onMessage(event.data);
  port.onmessageerror = () => reject(new Error("an answer of the worker could not be read"));
  port.onerror = (event) => reject(workerError(event));
}

function namedError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
