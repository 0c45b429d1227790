import type { IncomingMessage } from "node:http";

export interface IncomingBody {
  stream: ReadableStream<Uint8Array>;
  /** Reads the rest without keeping it: a connection with an unread body cannot carry the next request. */
  drop: () => void;
}

/** The body of a request as it arrives, no faster than it is read, chunked or with a length. */
export function readIncomingBody(incoming: IncomingMessage): IncomingBody {
  let wanted = true;
  const drop = () => {
    wanted = false;
    incoming.resume();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.on("data", (chunk: Buffer) => {
          if (!wanted) return;
          controller.enqueue(chunk);
          incoming.pause();
        });
        incoming.on("end", () => wanted && controller.close());
        incoming.on("error", (error) => wanted && controller.error(error));
        incoming.pause();
      },
      pull: () => void incoming.resume(),
      cancel: drop,
    },
    { highWaterMark: 0 },
  );
  return { stream, drop };
}
