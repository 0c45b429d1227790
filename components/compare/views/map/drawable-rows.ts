import type { SampledVectors } from "../data/sampled-vectors";

/** Rows that have a place on a map, with their vectors. */
export interface DrawableRows {
  /** Rows of the sample, ascending. */
  rows: Uint32Array<ArrayBuffer>;
  /** rows × dimension. */
  vectors: Float32Array<ArrayBuffer>;
}

/** Leaves out the rows without a vector, and those whose vector has no direction: cosine knows no place for them. */
export function drawableRows({ vectors, present, dimension }: SampledVectors): DrawableRows {
  const drawable: number[] = [];
  present.forEach((here, row) => {
    if (here === 1 && hasDirection(vectors, row * dimension, dimension)) drawable.push(row);
  });
  const taken = new Float32Array(drawable.length * dimension);
  drawable.forEach((row, at) =>
    taken.set(vectors.subarray(row * dimension, (row + 1) * dimension), at * dimension),
  );
  return { rows: Uint32Array.from(drawable), vectors: taken };
}

function hasDirection(vectors: Float32Array, start: number, dimension: number): boolean {
  let squares = 0;
  for (let at = start; at < start + dimension; at++) squares += vectors[at]! * vectors[at]!;
  return squares > 0 && Number.isFinite(squares);
}
