import type { Kernels } from "../kernels/create-kernels";
import type { CurveParameters } from "./curve-parameters";
import type { FuzzyGraph } from "./fuzzy-graph";
import { gradientTable } from "./gradient-table";

export type LayoutOptions = {
  curve: CurveParameters;
  epochs: number;
  /** Random points that each due edge pushes its head away from. */
  negatives: number;
  seed: number;
  /** Epochs between two yields. */
  epochsPerFrame: number;
};

/** Positions after some epochs. */
export type LayoutFrame = { positions: Float32Array<ArrayBuffer>; epoch: number };

/**
 * Stochastic gradient descent of UMAP (McInnes, Healy & Melville 2018, algorithm 5) from `start`,
 * n × 2 positions: an edge of the greatest weight is due in every epoch, one of half the weight in
 * every second; the rate falls from 1 to 0. Yields a copy of the positions every so many epochs, the
 * last after the last epoch. The same seed, start and graph give the same bits on SIMD and plain.
 */
export function* layoutFrames(
  kernels: Kernels,
  graph: FuzzyGraph,
  start: Float32Array,
  options: LayoutOptions,
): Generator<LayoutFrame, void> {
  const { memory, run } = kernels;
  const { epochs, negatives, epochsPerFrame } = options;
  const { top } = memory;
  try {
    const positions = put(kernels, start);
    const { offsets, tails, periods } = schedule(graph, epochs);
    const table = gradientTable(options.curve);
    const offsetsAt = putIntegers(kernels, offsets);
    const tailsAt = putIntegers(kernels, tails);
    const periodsAt = put(kernels, periods);
    const dueAt = put(kernels, periods);
    const tableAt = put(kernels, table.coefficients);
    let counter = (Math.imul(options.seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
    for (let epoch = 0; epoch < epochs; epoch += epochsPerFrame) {
      const end = Math.min(epochs, epoch + epochsPerFrame);
      counter = run.layoutEpochs(
        positions,
        graph.n,
        offsetsAt,
        tailsAt,
        periodsAt,
        dueAt,
        tableAt,
        table.first,
        table.size,
        epoch,
        end,
        epochs,
        negatives,
        counter,
      );
      const from = positions / 4;
      yield { positions: memory.f32.slice(from, from + start.length), epoch: end };
    }
  } finally {
    memory.releaseTo(top);
  }
}

/** Edges that come due at least once, with the epochs between two times. */
function schedule(graph: FuzzyGraph, epochs: number) {
  const { n, weights } = graph;
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const offsets = new Int32Array(n + 1);
  const tails = new Int32Array(weights.length);
  const periods = new Float32Array(weights.length);
  let count = 0;
  for (let head = 0; head < n; head++) {
    for (let edge = graph.offsets[head]!; edge < graph.offsets[head + 1]!; edge++) {
      const period = greatest / weights[edge]!;
      if (period > epochs) continue;
      tails[count] = graph.tails[edge]!;
      periods[count++] = period;
    }
    offsets[head + 1] = count;
  }
  return { offsets, tails: tails.subarray(0, count), periods: periods.subarray(0, count) };
}

function put({ memory }: Kernels, values: Float32Array): number {
  const at = memory.take(values.byteLength);
  memory.f32.set(values, at / 4);
  return at;
}

function putIntegers({ memory }: Kernels, values: Int32Array): number {
  const at = memory.take(values.byteLength);
  memory.i32.set(values, at / 4);
  return at;
}
