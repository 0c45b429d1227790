import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { seededRandom } from "../seeded-random";
import { curveParameters } from "./curve-parameters";
import { fuzzyGraph } from "./fuzzy-graph";
import { layoutFrames, type LayoutFrame } from "./layout";
import { membershipWeights } from "./smooth-distances";

export type UmapOptions = {
  /** How tightly points may be packed, 0 to `spread`. */
  minDist: number;
  /** The scale of the layout; 1 when left out. */
  spread?: number;
  /** The same seed, neighbours and start give the same layout, bit for bit, on one kernel path. */
  seed: number;
  /** Rounds of gradient descent; {@link defaultEpochs} when left out. */
  epochs?: number;
  /** Frames that are yielded; 50 when left out. */
  frames?: number;
  /** How strongly rows are tied to their neighbours; computed here when left out. */
  weights?: Float32Array;
};

/** Random points that each due edge pushes its head away from, as in the reference implementation. */
const NEGATIVES = 5;
const FRAMES = 50;
/** Parts identical points, which no force would ever separate. */
const NOISE = 1e-3;

/**
 * Rounds for n points. The reference implementation takes 500, and 200 for more than 10,000 points; some
 * more cost little here, and the last ones still bring neighbours together.
 */
export function defaultEpochs(n: number): number {
  if (n <= 5_000) return 700;
  return n <= 10_000 ? 500 : 300;
}

/**
 * UMAP (McInnes, Healy & Melville 2018, https://arxiv.org/abs/1802.03426) of n points with known
 * neighbours, from a start of n × 2 positions, as a stream of frames; the last is the layout. It
 * never waits: stop reading to cancel. Without points or neighbours the start is the layout.
 *
 * Throws a RangeError when start and neighbours are of different sizes, or an option is out of range.
 */
export function* umapFrames(
  kernels: Kernels,
  neighbours: NearestNeighbours,
  start: Float32Array,
  options: UmapOptions,
): Generator<LayoutFrame & { epochs: number }, void> {
  const n = neighbours.zeroRows.length;
  const { minDist, spread, seed, frames = FRAMES, epochs = defaultEpochs(n) } = options;
  if (start.length !== n * 2) {
    throw new RangeError(`start must hold ${n} × 2 coordinates, got ${start.length} numbers`);
  }
  const curve = curveParameters(minDist, spread);
  if (neighbours.k === 0) {
    yield { positions: start.slice(), epoch: epochs, epochs };
    return;
  }
  const graph = fuzzyGraph(neighbours, options.weights ?? membershipWeights(neighbours));
  const random = seededRandom(seed);
  const first = start.map((value) => value + (random() - 0.5) * NOISE);
  const epochsPerFrame = Math.max(1, Math.ceil(epochs / frames));
  const layout = { curve, epochs, negatives: NEGATIVES, seed, epochsPerFrame };
  for (const frame of layoutFrames(kernels, graph, first, layout)) yield { ...frame, epochs };
}

/** Half the width that UMAP's first layout has by convention; its forces are tuned to it. */
const START_EXTENT = 10;

/** A picture scaled to the width that a layout starts with. */
export function scaledToStart(positions: Float32Array): Float32Array<ArrayBuffer> {
  const largest = positions.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return positions.map((value) => (largest > 0 ? (value * START_EXTENT) / largest : 0));
}
