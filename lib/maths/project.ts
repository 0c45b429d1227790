import { nearestNeighbourSteps, type NearestNeighbours } from "./nearest-neighbours";
import { normaliseRows } from "./normalise";
import { principalPositions } from "./pca";
import type { ProjectionFrame } from "./projection-frame";
import { umapFrames } from "./umap-projection";
import { countRows } from "./vector-rows";

/** How to lay out vectors in the plane. */
export type ProjectionOptions = {
  method: "umap" | "pca";
  /** UMAP's n_neighbors: how many points a point is tied to; cut to n - 1. At least 2. */
  neighbours: number;
  /** UMAP's min_dist, 0 to 1: how tightly points may be packed. */
  minDist: number;
  /** The same seed and input give the same layout, bit for bit, in one engine. */
  seed: number;
  /** n × 2 positions to start from in place of PCA, e.g. the layout that is on the screen. */
  start?: Float32Array;
};

/** Up to this many points PCA is exact, and a graph of neighbours would say nothing. */
const EXACT_IN_THE_PLANE = 3;

/** Half the width that UMAP's first layout has by convention; its forces are tuned to it. */
const START_EXTENT = 10;

/**
 * Lays out the rows of an n × dimension matrix in the plane by cosine, as a stream of frames: first
 * the PCA picture (left out when `start` is given), then, for UMAP, the search for neighbours and
 * the layout as it settles. Rows without a direction are laid out at the origin of PCA; mark them.
 *
 * This is the only face of projection. It never waits; `signal` is looked at before each frame, and
 * the stream throws its reason. Throws a RangeError for options out of range.
 */
export async function* project(
  vectors: Float32Array,
  dimension: number,
  options: ProjectionOptions & { signal?: AbortSignal },
): AsyncGenerator<ProjectionFrame, void, undefined> {
  const n = countRows(vectors, dimension);
  checkOptions(options, n);
  const unit = normaliseRows(vectors, dimension).vectors;
  const layout = options.method === "umap" && n > EXACT_IN_THE_PLANE;
  for (const frame of frames(unit, dimension, options, layout)) {
    options.signal?.throwIfAborted();
    yield frame;
  }
}

function* frames(
  unit: Float32Array,
  dimension: number,
  options: ProjectionOptions,
  layout: boolean,
): Generator<ProjectionFrame, void, undefined> {
  let start = options.start?.slice();
  if (!start || !layout) {
    const picture = principalPositions(unit, dimension);
    start = layout ? scaledTo(picture, START_EXTENT) : picture;
    yield { positions: start, stage: "pca", done: 1, total: 1 };
  }
  if (!layout) return;
  const neighbours = yield* neighbourFrames(unit, dimension, options.neighbours, start);
  yield* umapFrames(neighbours, start, options);
}

function* neighbourFrames(
  unit: Float32Array,
  dimension: number,
  neighbours: number,
  positions: Float32Array<ArrayBuffer>,
): Generator<ProjectionFrame, NearestNeighbours, undefined> {
  const n = positions.length / 2;
  // UMAP counts the point itself as its first neighbour.
  const steps = nearestNeighbourSteps(unit, dimension, Math.min(neighbours, n - 1) - 1);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { positions, stage: "neighbours", done: step.value, total: n };
  }
}

function checkOptions(options: ProjectionOptions, n: number): void {
  const { neighbours, minDist, start } = options;
  if (!Number.isInteger(neighbours) || neighbours < 2) {
    throw new RangeError(`neighbours must be an integer of at least 2, got ${neighbours}`);
  }
  if (!(minDist >= 0 && minDist <= 1)) {
    throw new RangeError(`minDist must be between 0 and 1, got ${minDist}`);
  }
  if (start && start.length !== n * 2) {
    throw new RangeError(`start must hold ${n} × 2 coordinates, got ${start.length} numbers`);
  }
}

function scaledTo(positions: Float32Array, extent: number): Float32Array<ArrayBuffer> {
  let largest = 0;
  for (const value of positions) largest = Math.max(largest, Math.abs(value));
  return Float32Array.from(positions, (value) => (largest > 0 ? (value * extent) / largest : 0));
}
