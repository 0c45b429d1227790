/** Turns a vector in place. */
export type Rotation = (vector: Float32Array) => void;

/** The first round mixes within blocks, its permutation and the second carry every value to all of them. */
const rounds = 2;

/**
 * A rotation of `dimension`-vectors that the random numbers decide. It is exactly orthogonal, so it
 * keeps norms and cosines (to float32 rounding), and spreads every component over all others.
 *
 * Two rounds of a random permutation, random signs and a Walsh-Hadamard transform of blocks, as in the
 * structured projections of Ailon and Chazelle, "The fast Johnson-Lindenstrauss transform" (SIAM J.
 * Comput. 39, 2009): n log n steps, where a random matrix takes n² and megabytes.
 */
export function createSeededRotation(dimension: number, random: () => number): Rotation {
  const block = dimension & -dimension; // the largest power of two that divides it
  const turns = Array.from({ length: rounds }, () => ({
    order: shuffledIndices(dimension, random),
    scales: Float32Array.from({ length: dimension }, () => {
      return (random() < 0.5 ? -1 : 1) / Math.sqrt(block);
    }),
  }));
  // In float64: the steps need no conversion then, and round once.
  const permuted = new Float64Array(dimension);
  return (vector) => {
    for (const { order, scales } of turns) {
      for (let at = 0; at < dimension; at++) permuted[at] = vector[order[at]!]! * scales[at]!;
      for (let start = 0; start < dimension; start += block) {
        transformBlock(permuted, start, block);
      }
      vector.set(permuted);
    }
  };
}

function shuffledIndices(count: number, random: () => number): Uint16Array {
  const order = Uint16Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}

/**
 * The Walsh-Hadamard transform of `size` components from `start`, in place, without its factor 1/√size.
 * Two of its steps are done in one pass where they can, which halves the reading and writing.
 */
function transformBlock(values: Float64Array, start: number, size: number): void {
  let half = 1;
  for (; half * 4 <= size; half *= 4) transformTwice(values, start, size, half);
  if (half < size) transformOnce(values, start, half);
}

function transformTwice(values: Float64Array, start: number, size: number, half: number): void {
  for (let group = start; group < start + size; group += 4 * half) {
    for (let at = group; at < group + half; at++) {
      const first = values[at]!;
      const second = values[at + half]!;
      const third = values[at + 2 * half]!;
      const fourth = values[at + 3 * half]!;
      const low = first + second;
      const lowDifference = first - second;
      const high = third + fourth;
      const highDifference = third - fourth;
      values[at] = low + high;
      values[at + half] = lowDifference + highDifference;
      values[at + 2 * half] = low - high;
      values[at + 3 * half] = lowDifference - highDifference;
    }
  }
}

/** The last step, when the number of steps is odd: its two halves fill the block. */
function transformOnce(values: Float64Array, start: number, half: number): void {
  for (let at = start; at < start + half; at++) {
    const low = values[at]!;
    const high = values[at + half]!;
    values[at] = low + high;
    values[at + half] = low - high;
  }
}
