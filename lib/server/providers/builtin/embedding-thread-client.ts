import "server-only";
import type { Worker } from "node:worker_threads";
import type { ThreadRequest } from "./thread-messages";

interface Job {
  request: ThreadRequest;
  resolve(answer: unknown): void;
  reject(reason: unknown): void;
}

/**
 * The near end of one worker thread. One request at a time is with the worker and the others wait here, so
 * that a request which is aborted while it waits is never computed.
 */
export class EmbeddingThread {
  readonly #start: () => Worker;
  #worker: Worker | null = null;
  #running: Job | null = null;
  #waiting: Job[] = [];

  /** @param start starts a worker that answers each request message with one message */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * The worker's answer to a request, as it came. Rejects with the reason of an aborted signal, and rejects
   * everything pending when the worker dies; the next call starts a new one.
   */
  async ask(request: ThreadRequest, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    const settled = new AbortController();
    return new Promise<unknown>((resolve, reject) => {
      const job = { request, resolve, reject };
      const abandon = () => this.#abandon(job, signal?.reason);
      signal?.addEventListener("abort", abandon, { signal: settled.signal });
      this.#waiting.push(job);
      this.#sendNext();
    }).finally(() => settled.abort());
  }

  /** A running job stays where it is: its answer must still be waited for before the next is sent. */
  #abandon(job: Job, reason: unknown): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== job);
    job.reject(reason);
  }

  #sendNext(): void {
    if (this.#running !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#running = next;
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.ref();
      this.#worker.postMessage(next.request);
    } catch (error) {
      this.#running = null;
      next.reject(error);
      this.#sendNext();
    }
  }

  #startWorker(): Worker {
    const worker = this.#start();
    worker.on("message", (message: unknown) => this.#finish(worker, message));
    worker.on("error", (error) => this.#lose(worker, error));
    worker.on("messageerror", (error) => this.#lose(worker, error));
    worker.on("exit", (code) =>
      this.#lose(worker, new Error(`The embedding thread ended with code ${code}.`)),
    );
    return worker;
  }

  #finish(worker: Worker, message: unknown): void {
    if (worker !== this.#worker) return;
    const job = this.#running;
    this.#running = null;
    job?.resolve(message);
    this.#sendNext();
  }

  #lose(worker: Worker, cause: unknown): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    void worker.terminate();
    const lost = this.#running === null ? this.#waiting : [this.#running, ...this.#waiting];
    this.#running = null;
    this.#waiting = [];
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`The embedding thread died (${reason}). Send the request again.`, {
      cause,
    });
    for (const job of lost) job.reject(error);
  }
}
