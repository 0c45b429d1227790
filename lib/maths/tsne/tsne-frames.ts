import type { Kernels } from "../kernels/create-kernels";
import type { NearestNeighbours } from "../nearest-neighbours";
import { gaussian, seededRandom } from "../seeded-random";
import { affinityGraph } from "./affinity-graph";
import { conditionalAffinities, fittingPerplexity } from "./affinities";
import { descend, descentFrom } from "./descent";
import { tsneGradient } from "./gradient";
import { barnesHut } from "./repulsion";

export type TsneOptions = {
  /** About how many neighbours count as near, at least 1; cut to what n points allow. */
  perplexity: number;
  /** The same seed, neighbours and start give the same layout, bit for bit, in one engine. */
  seed: number;
  /** Frames that are yielded; 50 when left out. */
  frames?: number;
};

/** Positions after some iterations. */
export type TsneFrame = {
  positions: Float32Array<ArrayBuffer>;
  iteration: number;
  iterations: number;
};

/** Groups form while affinities are exaggerated, and unfold afterwards. */
const PHASES = [
  { iterations: 150, exaggeration: 12, momentum: 0.5 },
  { iterations: 350, exaggeration: 1, momentum: 0.8 },
] as const;
const ITERATIONS = PHASES.reduce((sum, { iterations }) => sum + iterations, 0);
const FRAMES = 50;
/** Squares of the tree count as one point where they are smaller than this part of their distance. */
const THETA = 0.7;
/** The first layout must be small, or its own gaps hinder the groups (Kobak & Berens 2019). */
const START_DEVIATION = 1e-4;
/** Parts identical points, which no force would ever separate. */
const NOISE = 0.01;

/**
 * t-SNE (van der Maaten & Hinton 2008, https://jmlr.org/papers/v9/vandermaaten08a.html) of n points
 * with known neighbours, as many as `fittingPerplexity` says, from a start of n × 2 positions of any
 * scale, as a stream of frames; the last is the layout. It never waits: stop reading to cancel.
 * Without points or neighbours the start is the layout.
 *
 * The learning rate is n over the exaggeration, as large as is stable (Belkina et al. 2019,
 * https://doi.org/10.1038/s41467-019-13055-y). Throws a RangeError for a start of another size, or a
 * perplexity below 1.
 */
export function* tsneFrames(
  kernels: Kernels,
  neighbours: NearestNeighbours,
  start: Float32Array,
  { perplexity, seed, frames = FRAMES }: TsneOptions,
): Generator<TsneFrame, void> {
  const n = neighbours.zeroRows.length;
  if (start.length !== n * 2) {
    throw new RangeError(`start must hold ${n} × 2 coordinates, got ${start.length} numbers`);
  }
  if (!(perplexity >= 1)) throw new RangeError(`perplexity must be at least 1, got ${perplexity}`);
  if (neighbours.k === 0) {
    yield { positions: start.slice(), iteration: ITERATIONS, iterations: ITERATIONS };
    return;
  }
  const { memory } = kernels;
  const { top } = memory;
  try {
    const fitting = fittingPerplexity(perplexity, n).perplexity;
    const graph = affinityGraph(neighbours, n, conditionalAffinities(neighbours, fitting));
    const gradient = tsneGradient(graph, barnesHut(kernels, n, THETA));
    const descent = descentFrom(smallStart(start, seed));
    const { positions } = descent;
    const slope = new Float64Array(n * 2);
    const perFrame = Math.max(1, Math.ceil(ITERATIONS / frames));
    let iteration = 0;
    for (const { iterations, exaggeration, momentum } of PHASES) {
      const rate = n / exaggeration;
      for (let done = 0; done < iterations; done++) {
        gradient(positions, exaggeration, slope);
        descend(descent, slope, { rate, momentum });
        iteration++;
        if (iteration % perFrame !== 0 && iteration !== ITERATIONS) continue;
        yield { positions: Float32Array.from(positions), iteration, iterations: ITERATIONS };
      }
    }
  } finally {
    memory.releaseTo(top);
  }
}

/** The start scaled to its wanted deviation on the axis that varies most, with noise. */
function smallStart(start: Float32Array, seed: number): Float64Array<ArrayBuffer> {
  const n = start.length / 2;
  const random = seededRandom(seed);
  const deviation = Math.max(...[0, 1].map((axis) => deviationOf(start, axis, n)));
  const scale = deviation > 0 ? START_DEVIATION / deviation : 0;
  const noise = NOISE * START_DEVIATION;
  return Float64Array.from(start, (value) => value * scale + noise * gaussian(random));
}

function deviationOf(positions: Float32Array, axis: number, n: number): number {
  let sum = 0;
  let squares = 0;
  for (let at = axis; at < positions.length; at += 2) {
    sum += positions[at]!;
    squares += positions[at]! ** 2;
  }
  return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
}
