import "server-only";
import { errorFields, log } from "./log";

/**
 * Streams bytes that no cache may keep and no browser may take for a page, each part asked for only when the
 * one before was taken. Their number is null where it is not known beforehand. Waits for the first part, so that
 * an error before it is thrown from here and can become a status.
 */
export async function bytesResponse(
  mediaType: string,
  { bytes, parts }: { bytes: number | null; parts: AsyncIterable<Uint8Array> },
): Promise<Response> {
  const iterator = parts[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | null = await iterator.next();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = first ?? (await iterator.next());
          first = null;
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          log("error", "stream_broke", errorFields(error));
          controller.error(error);
        }
      },
      cancel: async () => {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      ...(bytes === null ? {} : { "Content-Length": String(bytes) }),
      "Cache-Control": "no-store, no-transform",
      "Content-Disposition": "attachment",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
