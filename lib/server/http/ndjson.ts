import "server-only";
import { AsyncResource } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import { eventLine } from "./event-line";
import { errorFields, log } from "./log";

/** Makes the events of one answer; the signal fires when nobody reads them any more. */
export type EventSource = (signal: AbortSignal) => AsyncIterable<unknown>;

/**
 * Streams events as NDJSON, one a line. While the reader takes one the next is being made, but none beyond it.
 * Waits for the first event, so that an error before it is thrown from here and can become a status.
 * When the client goes away, the signal fires and the iterator's `return()` is called.
 */
export async function ndjsonResponse(
  source: EventSource,
  requestSignal: AbortSignal,
): Promise<Response> {
  const stop = new AbortController();
  const onAbort = (): void => stop.abort(requestSignal.reason);
  requestSignal.addEventListener("abort", onAbort, { once: true });
  if (requestSignal.aborted) onAbort();
  const iterator = inThisContext(source(stop.signal)[Symbol.asyncIterator]());
  const finish = (): void => requestSignal.removeEventListener("abort", onAbort);
  try {
    const first = await iterator.next();
    const coming = ahead(iterator);
    // What the next event asks of others is on its way before the answer's head takes its time.
    await setImmediate();
    return new Response(eventStream({ first, coming }, iterator, stop, finish), { headers });
  } catch (error) {
    finish();
    throw error;
  }
}

/** The iterator, asked in the context of now: its reader asks in that of the connection, where no request is known. */
function inThisContext(iterator: AsyncIterator<unknown>): AsyncIterator<unknown> {
  // `AsyncLocalStorage.snapshot` does the same in Node 20, at many times the cost.
  const context = new AsyncResource("EventStream");
  return {
    next: () => context.runInAsyncScope(() => iterator.next()),
    return: () =>
      context.runInAsyncScope(
        async () => (await iterator.return?.()) ?? { done: true, value: undefined },
      ),
  };
}

/** `no-transform` keeps proxies and Next's own compression from holding lines back to compress them. */
const headers = {
  "Content-Type": "application/x-ndjson; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

function eventStream(
  { first, coming }: { first: IteratorResult<unknown>; coming: Promise<IteratorResult<unknown>> },
  iterator: AsyncIterator<unknown>,
  stop: AbortController,
  finish: () => void,
): ReadableStream<Uint8Array> {
  let next = coming;
  const write = (
    controller: ReadableStreamDefaultController<Uint8Array>,
    { done, value }: IteratorResult<unknown>,
  ): void => {
    if (!done) return controller.enqueue(eventLine(value));
    finish();
    controller.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => write(controller, first),
      pull: async (controller) => {
        try {
          write(controller, await next);
          next = ahead(iterator);
        } catch (error) {
          finish();
          if (!stop.signal.aborted) log("error", "stream_broke", errorFields(error));
          controller.error(error);
        }
      },
      cancel: async (reason) => {
        stop.abort(reason);
        finish();
        // The generator may answer its aborted wait with an error that nobody is left to hear.
        await Promise.resolve(iterator.return?.()).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The next event, asked for already. If it fails after the reader has left, nobody hears. */
function ahead(iterator: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
  const next = iterator.next();
  next.catch(() => undefined);
  return next;
}
