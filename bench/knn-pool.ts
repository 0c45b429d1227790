import { Worker } from "node:worker_threads";
import type { Kernels } from "@/lib/maths/kernels/create-kernels";
import { type CandidateLists, mergeLists } from "@/lib/maths/knn/candidate-lists";
import { runSteps } from "@/lib/maths/pool/steps";
import { settleSteps } from "@/lib/maths/knn/settle-neighbours";
import type { NearestNeighbours } from "@/lib/maths/nearest-neighbours";

export type ShareRequest = {
  vectors: SharedArrayBuffer;
  dimension: number;
  k: number;
  part: number;
  parts: number;
};

/** Threads that search for neighbours together, kept from round to round. */
export type KnnPool = {
  find(
    kernels: Kernels,
    vectors: Float32Array<SharedArrayBuffer>,
    dimension: number,
    k: number,
  ): Promise<NearestNeighbours>;
  close(): Promise<void>;
};

export function createKnnPool(threads: number): KnnPool {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./knn-thread-start.mjs", import.meta.url)),
  );
  return {
    async find(kernels, vectors, dimension, k) {
      const shares = await Promise.all(
        workers.map((worker, part) =>
          ask(worker, { vectors: vectors.buffer, dimension, k, part, parts: threads }),
        ),
      );
      return runSteps(settleSteps(kernels, vectors, dimension, k, mergeLists(shares)), {});
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: ShareRequest): Promise<CandidateLists> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (lists: CandidateLists) => {
      worker.off("error", reject);
      resolve(lists);
    });
    worker.postMessage(request);
  });
}
