import { createKernels, type Kernels } from "./kernels/create-kernels";
import { findNeighbours, type FoundNeighbours } from "./knn/find-neighbours";
import { principalPositions, type PrincipalPositions } from "./pca";
import type { VectorMatrix } from "./pool/shares";
import { openLocalPool, type OpenPool, type WorkPool } from "./pool/work-pool";
import type { ProjectionFrame } from "./projection-frame";
import { fittingPerplexity } from "./tsne/affinities";
import { tsneFrames } from "./tsne/tsne-frames";
import { umapJsFrames } from "./umap-js-frames";
import { findMemberships } from "./umap/find-memberships";
import { scaledToStart, umapFrames } from "./umap/umap-frames";
import { countRows } from "./vector-rows";

/** How to lay out vectors in the plane. */
export type ProjectionOptions = {
  /** `umap` is our own engine; `umap-js` lays out the same neighbours by the library of that name. */
  method: "umap" | "umap-js" | "tsne" | "pca";
  /** UMAP's n_neighbors: how many points a point is tied to; cut to n - 1. At least 2. */
  neighbours: number;
  /** UMAP's min_dist, 0 to 1: how tightly points may be packed. */
  minDist: number;
  /** t-SNE's: about how many neighbours count as near; cut to what n allows. At least 1; 30 when left out. */
  perplexity?: number;
  /** The same seed and input give the same layout, bit for bit, in one engine. */
  seed: number;
  /** n × 2 positions to start from in place of PCA, e.g. the layout that is on the screen. */
  start?: Float32Array;
};

/** Up to this many points PCA is exact, and a graph of neighbours would say nothing. */
const EXACT_IN_THE_PLANE = 3;
/** A picture that a layout moves on from need not have settled. */
const START_ITERATIONS = 2;
const PERPLEXITY = 30;

/**
 * Lays out the rows of an n × dimension matrix in the plane by cosine, as a stream of frames: first
 * the PCA picture (left out when `start` is given), then, for UMAP and t-SNE, the search for
 * neighbours and the layout as it settles. Rows without a direction are laid out at the origin of PCA; mark them.
 *
 * This is the only face of projection. `openPool` is asked for threads once the picture is out; how
 * many it has changes nothing but the time. `signal` is looked at before each frame, and the stream
 * throws its reason. Throws a RangeError for options out of range.
 */
export async function* project(
  vectors: Float32Array,
  dimension: number,
  options: ProjectionOptions & { openPool?: OpenPool; signal?: AbortSignal },
): AsyncGenerator<ProjectionFrame, void, undefined> {
  const n = countRows(vectors, dimension);
  checkOptions(options, n);
  options.signal?.throwIfAborted();
  const kernels = createKernels();
  if (options.method === "pca" || n <= EXACT_IN_THE_PLANE) {
    yield picture(principalPositions(kernels, vectors, dimension));
    return;
  }
  for await (const frame of layoutFrames(kernels, { vectors, dimension }, options)) {
    options.signal?.throwIfAborted();
    yield frame;
  }
}

function picture(of: PrincipalPositions): ProjectionFrame {
  return { ...of, stage: "pca", done: 1, total: 1, approximateRecall: null };
}

async function* layoutFrames(
  kernels: Kernels,
  matrix: VectorMatrix,
  options: ProjectionOptions & { openPool?: OpenPool },
): AsyncGenerator<ProjectionFrame, void, undefined> {
  const { openPool = openLocalPool } = options;
  let start = options.start?.slice();
  if (!start) {
    const { vectors, dimension } = matrix;
    const iterations = START_ITERATIONS;
    const pca = principalPositions(kernels, vectors, dimension, { iterations });
    start = scaledToStart(pca.positions);
    yield picture({ ...pca, positions: start });
  }
  const pool = await openPool(kernels, matrix);
  try {
    const neighbours = yield* neighbourFrames(kernels, pool, matrix, options, start);
    const weights = options.method === "umap" ? await findMemberships(pool, neighbours) : null;
    pool.close();
    if (weights) yield* umapLayout(kernels, neighbours, weights, start, options);
    else if (options.method === "tsne") yield* tsneLayout(kernels, neighbours, start, options);
    else yield* umapJsFrames(neighbours, start, options);
  } finally {
    pool.close();
  }
}

function* umapLayout(
  kernels: Kernels,
  neighbours: FoundNeighbours,
  weights: Float32Array,
  start: Float32Array,
  { minDist, seed }: ProjectionOptions,
): Generator<ProjectionFrame, void, undefined> {
  const { approximateRecall } = neighbours;
  const frames = umapFrames(kernels, neighbours, start, { minDist, seed, weights });
  for (const { positions, epoch, epochs } of frames) {
    yield { positions, stage: "layout", done: epoch, total: epochs, approximateRecall };
  }
}

function* tsneLayout(
  kernels: Kernels,
  neighbours: FoundNeighbours,
  start: Float32Array,
  { perplexity = PERPLEXITY, seed }: ProjectionOptions,
): Generator<ProjectionFrame, void, undefined> {
  const { approximateRecall } = neighbours;
  const frames = tsneFrames(kernels, neighbours, start, { perplexity, seed });
  for (const { positions, iteration, iterations } of frames) {
    yield { positions, stage: "layout", done: iteration, total: iterations, approximateRecall };
  }
}

async function* neighbourFrames(
  kernels: Kernels,
  pool: WorkPool,
  matrix: VectorMatrix,
  options: ProjectionOptions,
  positions: Float32Array<ArrayBuffer>,
): AsyncGenerator<ProjectionFrame, FoundNeighbours, undefined> {
  const n = positions.length / 2;
  const search = findNeighbours(kernels, pool, matrix, neighbourCount(options, n), options);
  for (;;) {
    const step = await search.next();
    if (step.done) return step.value;
    const done = Math.round(step.value * n);
    yield { positions, stage: "neighbours", done, total: n, approximateRecall: null };
  }
}

/** UMAP counts the point itself as its first neighbour, t-SNE does not. */
function neighbourCount(options: ProjectionOptions, n: number): number {
  const { method, neighbours, perplexity = PERPLEXITY } = options;
  if (method === "tsne") return fittingPerplexity(perplexity, n).neighbours;
  return Math.min(neighbours, n - 1) - 1;
}

function checkOptions(options: ProjectionOptions, n: number): void {
  const { neighbours, minDist, perplexity = PERPLEXITY, start } = options;
  if (!Number.isInteger(neighbours) || neighbours < 2) {
    throw new RangeError(`neighbours must be an integer of at least 2, got ${neighbours}`);
  }
  if (!(minDist >= 0 && minDist <= 1)) {
    throw new RangeError(`minDist must be between 0 and 1, got ${minDist}`);
  }
  if (!(perplexity >= 1)) {
    throw new RangeError(`perplexity must be at least 1, got ${perplexity}`);
  }
  if (start && start.length !== n * 2) {
    throw new RangeError(`start must hold ${n} × 2 coordinates, got ${start.length} numbers`);
  }
}
