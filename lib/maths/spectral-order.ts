import { seededRandom } from "./seeded-random";

/** Enough for an order that looks right; neighbouring rows may still swap after that. */
const ITERATIONS = 40;

/**
 * Rows of a symmetric n × n similarity matrix sorted along its first principal coordinate, the
 * leading eigenvector of the doubly centred matrix, by power iteration in O(40 n²). Coarser than
 * clustering, but needs no copy of the matrix.
 */
export function spectralOrder(similarities: Float32Array, n: number): number[] {
  const random = seededRandom(1);
  let coordinate = centredUnit(Float64Array.from({ length: n }, () => random() - 0.5));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    coordinate = centredUnit(multiply(similarities, n, coordinate));
  }
  const order = Array.from(coordinate.keys());
  order.sort((a, b) => coordinate[a]! - coordinate[b]! || a - b);
  return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.toReversed();
}

function multiply(matrix: Float32Array, n: number, vector: Float64Array): Float64Array {
  const product = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let sum = 0;
    for (let column = 0; column < n; column++) sum += matrix[row * n + column]! * vector[column]!;
    product[row] = sum;
  }
  return product;
}

function centredUnit(vector: Float64Array): Float64Array {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  const centred = vector.map((value) => value - mean);
  const norm = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
  return norm > 0 ? centred.map((value) => value / norm) : centred;
}
