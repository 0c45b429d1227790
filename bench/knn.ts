import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { approximateNeighbours } from "@/lib/maths/knn/approximate-neighbours";
import { exactNeighbours } from "@/lib/maths/knn/exact-neighbours";
import { finish } from "@/lib/maths/pool/steps";
import { openLocalPool } from "@/lib/maths/pool/work-pool";
import type { NearestNeighbours } from "@/lib/maths/nearest-neighbours";
import { blobVectors } from "./blob-vectors";
import { type BenchFigure, figure } from "./figure";
import { createKnnPool } from "./knn-pool";
import { interleave, median, roundsOr, timeOf } from "./rounds";
import { umapJsNeighbours } from "./umap-js-peer";

const n = 10_000;
const dimension = 1_024;
const k = 14;
const threads = 2;
const many = 40_000;

/** Exact neighbours by two threads against the search of umap-js, then approximate ones of more rows. */
export async function run(): Promise<BenchFigure[]> {
  return [...(await exactFigures()), await approximateFigure()];
}

async function exactFigures(): Promise<BenchFigure[]> {
  const vectors = new Float32Array(new SharedArrayBuffer(n * dimension * 4));
  vectors.set(blobVectors(n, dimension, { count: 25, spread: 8, seed: 4 }));
  const kernels = createKernels();
  const pool = createKnnPool(threads);
  const rounds = roundsOr(3);
  let ours: NearestNeighbours | null = null;
  let theirs: number[][] = [];
  try {
    await pool.find(kernels, vectors, dimension, k);
    const times = await interleave(
      rounds,
      new Map<string, () => unknown>([
        ["ours", async () => (ours = await pool.find(kernels, vectors, dimension, k))],
        ["ours alone", () => exactNeighbours(kernels, vectors, dimension, k)],
        ["umap-js", () => (theirs = umapJsNeighbours(vectors, dimension, k + 1))],
      ]),
      { warm: false },
    );
    const time = timeOf(times, "ours");
    const alone = timeOf(times, "ours alone");
    const peer = timeOf(times, "umap-js");
    const how = `${n} × ${dimension}, k = ${k} and the row itself, ${kernels.path}, median of ${rounds}`;
    return [
      figure({
        name: `knn: exact on ${threads} threads against umap-js`,
        value: peer / time,
        unit: "times as fast",
        target: 5,
        better: "more",
        detail: `${how}: ${time.toFixed(0)} ms (one thread ${alone.toFixed(0)} ms) against ${peer.toFixed(0)} ms, whose recall is ${recallOf(theirs, ours).toFixed(3)}; threads were started before`,
      }),
      figure({
        name: "knn: recall of the exact search",
        value: sampledRecall(vectors, ours),
        unit: "of 1",
        target: 1,
        better: "more",
        detail: "against sums in double precision over all rows, for 100 rows of the same vectors",
      }),
    ];
  } finally {
    await pool.close();
  }
}

async function approximateFigure(): Promise<BenchFigure> {
  const vectors = blobVectors(many, dimension, { count: 40, spread: 12, seed: 5 });
  const kernels = createKernels();
  const matrix = { vectors, dimension };
  const pool = await openLocalPool(kernels, matrix);
  const times: number[] = [];
  let recall = 0;
  for (let round = 0; round < roundsOr(1); round++) {
    const started = performance.now();
    const found = await finish(approximateNeighbours(kernels, pool, matrix, k, 1));
    times.push(performance.now() - started);
    recall = sampledRecall(vectors, found);
  }
  return figure({
    name: `knn: recall of the approximate search`,
    value: recall,
    unit: "of 1",
    target: 0.95,
    better: "more",
    detail: `${many} × ${dimension}, k = ${k}, ${kernels.path}, one thread, ${median(times).toFixed(0)} ms; recall measured on 100 rows against all`,
  });
}

/** The share of the true neighbours of 100 rows, by sums in double precision, that were found. */
function sampledRecall(vectors: Float32Array, found: NearestNeighbours | null): number {
  const rows = vectors.length / dimension;
  let hits = 0;
  for (let probe = 0; probe < 100; probe++) {
    const row = Math.floor((probe * rows) / 100);
    const cosines = Float64Array.from({ length: rows }, (_, other) =>
      other === row ? -2 : cosine(vectors, row * dimension, other * dimension),
    );
    const worst = cosines.toSorted().at(-k)!;
    const own = found?.indices.subarray(row * k, row * k + k) ?? [];
    // Two that differ by rounding alone may stand for one another.
    for (const other of own) if (cosines[other]! >= worst - 1e-6) hits++;
  }
  return hits / (100 * k);
}

function cosine(vectors: Float32Array, a: number, b: number): number {
  let product = 0;
  let aa = 0;
  let bb = 0;
  for (let at = 0; at < dimension; at++) {
    const left = vectors[a + at]!;
    const right = vectors[b + at]!;
    product += left * right;
    aa += left * left;
    bb += right * right;
  }
  return product / Math.sqrt(aa * bb);
}

/** The share of our exact neighbours that lists, with the row itself in them, hold too. */
function recallOf(lists: readonly number[][], exact: NearestNeighbours | null): number {
  let hits = 0;
  lists.forEach((list, row) => {
    const own = new Set(exact?.indices.subarray(row * k, row * k + k));
    hits += list.filter((other) => own.has(other)).length;
  });
  return hits / (lists.length * k);
}
