import type { WorkerMessage } from "./worker-message";

/**
 * The worker's side of a task: answers one request with `handle` and sends what it throws as a
 * failure, since an error that escapes a worker reaches the page without its message in some
 * browsers. `owned` names the buffers of the result that move to the page instead of being copied.
 */
export function serveTask<Request, Item, Result>(
  handle: (request: Request, emit: (item: Item) => void) => Result | Promise<Result>,
  owned: (result: Result) => Transferable[] = () => [],
): void {
  const send = (message: WorkerMessage<Item, Result>, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer });
  self.onmessage = async (event: MessageEvent<Request>) => {
    try {
      const result = await handle(event.data, (item) => send({ type: "item", item }));
      send({ type: "result", result }, owned(result));
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      send({ type: "failure", name, message });
    }
  };
}
