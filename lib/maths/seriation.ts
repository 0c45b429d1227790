import { averageLinkage } from "./average-linkage";
import { spectralOrder } from "./spectral-order";

/** Above this many rows the clustering (about 12 n² steps, 4 n² bytes) gives way to a cheaper order. */
export const CLUSTERED_ROWS = 2_000;

/**
 * An order of the rows of an n × n cosine matrix in which similar rows stand together: a permutation
 * of 0 … n - 1, the same for the same matrix.
 *
 * Rows are clustered by average linkage, and at each merge the two runs are turned so that their most
 * similar ends meet (Gruvaeus & Wainer 1972, https://doi.org/10.1111/j.2044-8317.1972.tb00491.x).
 * Above {@link CLUSTERED_ROWS} rows the order is that of the first principal coordinate.
 * Rows whose diagonal is not above 0 have no direction and come last; an unknown cell counts as 0.
 */
export function seriationOrder(matrix: Float32Array, n: number): Uint32Array<ArrayBuffer> {
  if (matrix.length !== n * n) {
    throw new RangeError(`a ${n} × ${n} matrix has ${n * n} cells, got ${matrix.length}`);
  }
  const rows = Array.from({ length: n }, (_, row) => row);
  const known = rows.filter((row) => matrix[row * n + row]! > 0);
  const unknown = rows.filter((row) => !(matrix[row * n + row]! > 0));
  const similarities = submatrix(matrix, n, known);
  const order =
    known.length > CLUSTERED_ROWS
      ? spectralOrder(similarities, known.length)
      : clusteredOrder(similarities, known.length);
  return Uint32Array.from([...order.map((at) => known[at]!), ...unknown]);
}

function submatrix(matrix: Float32Array, n: number, rows: readonly number[]): Float32Array {
  const cut = new Float32Array(rows.length * rows.length);
  let at = 0;
  for (const row of rows) {
    for (const column of rows) {
      const value = matrix[row * n + column]!;
      cut[at++] = Number.isFinite(value) ? value : 0;
    }
  }
  return cut;
}

function clusteredOrder(similarities: Float32Array, n: number): number[] {
  const runs = Array.from({ length: n }, (_, row) => [row]);
  for (const { kept, absorbed } of averageLinkage(similarities, n)) {
    runs[kept] = joinRuns(runs[kept]!, runs[absorbed]!, similarities, n);
    runs[absorbed] = [];
  }
  const order = runs.find((run) => run.length === n) ?? [];
  // A run read backwards is as good: begin at the end with the smaller row number.
  return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.toReversed();
}

/** Of the four ways to join two runs, the one whose meeting ends are most similar. */
function joinRuns(a: number[], b: number[], similarities: Float32Array, n: number): number[] {
  const similarity = (x: number, y: number) => similarities[x * n + y]!;
  const [aFirst, aLast, bFirst, bLast] = [a[0]!, a.at(-1)!, b[0]!, b.at(-1)!];
  const joins = [
    { score: similarity(aLast, bFirst), join: () => a.concat(b) },
    { score: similarity(aLast, bLast), join: () => a.concat(b.reverse()) },
    { score: similarity(aFirst, bFirst), join: () => a.reverse().concat(b) },
    { score: similarity(aFirst, bLast), join: () => b.concat(a) },
  ];
  return joins.reduce((best, next) => (next.score > best.score ? next : best)).join();
}
