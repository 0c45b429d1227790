import type { PageMessage, WorkerMessage } from "./worker-message";

/** Other workers that this one may put to work. */
export type Helpers = {
  /** Waits for the page to give room, then gives ports to up to `most` helpers; there may be none. */
  hire(most: number): Promise<readonly MessagePort[]>;
  /** Lets all of them go. */
  dismiss(): void;
};

/**
 * The worker's side of a task: answers one request with `handle` and sends what it throws as a
 * failure, since an error that escapes a worker reaches the page without its message in some
 * browsers. `owned` names the buffers of the result that move to the page instead of being copied.
 */
export function serveTask<Request, Item, Result>(
  handle: (
    request: Request,
    emit: (item: Item) => void,
    helpers: Helpers,
  ) => Result | Promise<Result>,
  owned: (result: Result) => Transferable[] = () => [],
): void {
  const send = (message: WorkerMessage<Item, Result>, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer });
  let hired: (ports: readonly MessagePort[]) => void = () => {};
  const helpers: Helpers = {
    hire: (most) =>
      new Promise((resolve) => {
        hired = resolve;
        send({ type: "hire", most });
      }),
    dismiss: () => send({ type: "dismiss" }),
  };
  async function answer(request: Request): Promise<void> {
    try {
      const result = await handle(request, (item) => send({ type: "item", item }), helpers);
      send({ type: "result", result }, owned(result));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ type: "failure", name, message });
    }
  }
  self.onmessage = ({ data }: MessageEvent<PageMessage<Request>>) => {
    if (data.type === "hired") hired(data.ports);
    else void answer(data.request);
  };
}
