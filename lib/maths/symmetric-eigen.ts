/** Eigenvalues, largest first, and their eigenvectors as rows of an n × n matrix. */
export type SymmetricEigen = { values: Float64Array; vectors: Float64Array };

const SWEEPS = 30;

/**
 * All eigenpairs of a small symmetric n × n matrix by cyclic Jacobi rotations
 * (Golub & Van Loan, Matrix Computations, §8.5). O(n³) a sweep: meant for n up to some tens.
 */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  const a = matrix.slice();
  const rows = new Float64Array(n * n);
  for (let i = 0; i < n; i++) rows[i * n + i] = 1;
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, n) > 0; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, rows, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i);
  order.sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => vectors.set(rows.subarray(from * n, from * n + n), to * n));
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors };
}

/** Whether anything outside the diagonal still counts beside the diagonal in double precision. */
function offDiagonal(a: Float64Array, n: number): number {
  let off = 0;
  let scale = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const size = Math.abs(a[i * n + j]!);
      if (i !== j) off = Math.max(off, size);
      scale = Math.max(scale, size);
    }
  }
  return off > scale * 1e-15 ? off : 0;
}

/** Makes a[p][q] zero by a rotation in the plane of p and q, and turns the eigenvectors with it. */
function rotate(a: Float64Array, rows: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!;
  if (apq === 0) return;
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q, cosine, sine);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k, cosine, sine);
  for (let k = 0; k < n; k++) turn(rows, p * n + k, q * n + k, cosine, sine);
}

function turn(values: Float64Array, i: number, j: number, cosine: number, sine: number): void {
  const x = values[i]!;
  const y = values[j]!;
  values[i] = cosine * x - sine * y;
  values[j] = sine * x + cosine * y;
}
