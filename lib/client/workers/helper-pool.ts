import type { ShareName, ShareRequest, ShareResult, VectorMatrix } from "@/lib/maths/pool/shares";
import { openLocalPool, type OpenPool } from "@/lib/maths/pool/work-pool";
import { countRows } from "@/lib/maths/vector-rows";
import type { HelperAnswer, HelperMessage } from "./serve-shares";
import type { Helpers } from "./serve-task";

/** Products of numbers that take one thread longer than helpers take to start. */
const WORTH_HELPERS = 500_000_000;
const MOST_THREADS = 8;

/** Pools of this worker and the helpers that it hires: one thread a processor core, at most eight. */
export function helperPools(helpers: Helpers): OpenPool {
  return async (kernels, matrix) => {
    const ports = await helpers.hire(helpersWorth(matrix));
    return poolOf(ports, () => helpers.dismiss())(kernels, matrix);
  };
}

/**
 * Pools of this thread and those behind the ports, each of which runs `serveShares`. Each gets the
 * matrix: where that lies in shared memory nothing is copied.
 */
export function poolOf(ports: readonly MessagePort[], close: () => void): OpenPool {
  return async (kernels, matrix) => {
    const local = await openLocalPool(kernels, matrix);
    for (const port of ports) post(port, { type: "matrix", matrix });
    return {
      size: 1 + ports.length,
      async *run(name, requests) {
        const others = Promise.all(
          ports.flatMap((port, at) => {
            const request = requests[at + 1];
            return request ? [ask(port, name, request)] : [];
          }),
        );
        // What fails while this thread computes its own share is thrown after it.
        others.catch(() => {});
        const own = yield* local.run(name, requests.slice(0, 1));
        return [...own, ...(await others)];
      },
      close,
    };
  };
}

/** Few rows are compared sooner than a worker starts. */
function helpersWorth({ vectors, dimension }: VectorMatrix): number {
  const products = (vectors.length * countRows(vectors, dimension)) / 2;
  if (products < WORTH_HELPERS) return 0;
  return Math.min(MOST_THREADS, navigator.hardwareConcurrency) - 1;
}

function post<Name extends ShareName>(port: MessagePort, message: HelperMessage<Name>): void {
  port.postMessage(message);
}

function ask<Name extends ShareName>(
  port: MessagePort,
  name: Name,
  request: ShareRequest<Name>,
): Promise<ShareResult<Name>> {
  return new Promise((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<HelperAnswer<Name>>) => {
      if (data.type === "result") resolve(data.result);
      else reject(Object.assign(new Error(data.message), { name: data.name }));
    };
    port.onmessageerror = () => reject(new Error("an answer of a helper could not be read"));
    post(port, { type: "share", name, request });
  });
}
