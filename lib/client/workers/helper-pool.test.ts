import { expect, test } from "vitest";
import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { kernelCosineMatrix } from "@/lib/maths/kernels/kernel-cosine-matrix";
import { exactNeighbours } from "@/lib/maths/knn/exact-neighbours";
import { findNeighbours } from "@/lib/maths/knn/find-neighbours";
import { sortedPairScores } from "@/lib/maths/percentile-rank";
import { cutWork } from "@/lib/maths/pool/cut-work";
import { finish } from "@/lib/maths/pool/steps";
import type { WorkPool } from "@/lib/maths/pool/work-pool";
import { project } from "@/lib/maths/project";
import { computeSimilarities } from "@/lib/maths/similarity-matrix";
import { gaussianVectors } from "@/lib/maths/vectors.arbitrary";
import { poolOf } from "./helper-pool";
import { serveShares } from "./serve-shares";

const [n, dimension] = [331, 12];
const kernels = createKernels();

/** A matrix in shared memory, with a row of zeros, a broken one and two equal ones. */
function matrix() {
  const vectors = new Float32Array(new SharedArrayBuffer(n * dimension * 4));
  vectors.set(gaussianVectors(n, dimension, 7));
  vectors.fill(0, dimension, 2 * dimension);
  vectors[5 * dimension] = Number.NaN;
  vectors.copyWithin(9 * dimension, 8 * dimension, 9 * dimension);
  return { vectors, dimension };
}

/** Runs `work` on a pool of so many threads, all of them here: the messages are real. */
async function onThreads<T>(threads: number, work: (pool: WorkPool) => Promise<T>): Promise<T> {
  const channels = Array.from({ length: threads - 1 }, () => new MessageChannel());
  for (const { port1 } of channels) serveShares(port1);
  try {
    const ports = channels.map(({ port2 }) => port2);
    return await work(await poolOf(ports, () => {})(kernels, matrix()));
  } finally {
    for (const { port1 } of channels) port1.close();
  }
}

test.each([1, 2, 4])("%i threads give the similarities of one", async (threads) => {
  const { vectors } = matrix();
  const expected = kernelCosineMatrix(kernels, vectors, dimension);
  const found = await onThreads(threads, computeSimilarities);
  expect(found.zeroRows).toEqual(expected.zeroRows);
  expect(found.matrix).toEqual(expected.matrix);
  expect(found.pairScores).toEqual(sortedPairScores(expected.matrix, n, expected.zeroRows));
});

test.each([1, 2, 4])("%i threads give the neighbours of one", async (threads) => {
  const { vectors } = matrix();
  const found = await onThreads(threads, (pool) =>
    finish(findNeighbours(kernels, pool, matrix(), 14, { seed: 1 })),
  );
  const expected = exactNeighbours(kernels, vectors, dimension, 14);
  expect(found).toEqual({ ...expected, approximateRecall: null });
});

test("1, 2, 3 and 4 threads give the same approximate neighbours", async () => {
  const find = (threads: number) =>
    onThreads(threads, (pool) =>
      finish(findNeighbours(kernels, pool, matrix(), 14, { seed: 1, exactLimit: n - 1 })),
    );
  const alone = await find(1);
  expect(alone.approximateRecall).toBeGreaterThan(0.95);
  for (const threads of [2, 3, 4]) expect(await find(threads)).toEqual(alone);
});

test("1, 2 and 4 threads give one layout, bit for bit", async () => {
  const layout = (threads: number) =>
    onThreads(threads, async (pool) => {
      const options = { method: "umap", neighbours: 15, minDist: 0.1, seed: 3 } as const;
      const { vectors } = matrix();
      let last = new Float32Array();
      const openPool = async () => pool;
      for await (const frame of project(vectors, dimension, { ...options, openPool })) {
        last = frame.positions;
      }
      return last;
    });
  const alone = await layout(1);
  expect(alone.every(Number.isFinite)).toBe(true);
  expect(await layout(2)).toEqual(alone);
  expect(await layout(4)).toEqual(alone);
});

test("what a helper throws is thrown by the work", async () => {
  const { port1, port2 } = new MessageChannel();
  serveShares(port1);
  const pool = await poolOf([port2], () => {})(kernels, matrix());
  port2.postMessage({ type: "matrix", matrix: { ...matrix(), dimension: 7 } });
  const work = finish(pool.run("cosines", cutWork(pool.size)));
  await expect(work).rejects.toThrow("no whole number of vectors of dimension 7");
  port1.close();
});
