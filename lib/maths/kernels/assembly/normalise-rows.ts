/**
 * Scales rows of float32 in place to Euclidean length 1. A row whose length is zero, infinite or NaN
 * becomes all zeros, and its byte in `zeroRows` 1.
 *
 * Squares are summed in double precision, which neither the smallest nor the largest float32 leaves.
 */
export function normaliseRows(at: usize, rows: i32, stride: usize, zeroRows: usize): void {
  for (let row = 0; row < rows; row++) {
    const start = at + usize(row) * stride;
    const norm = rowNorm(start, stride);
    const bad = norm == 0 || !isFinite(norm);
    store<u8>(zeroRows + usize(row), bad ? 1 : 0);
    if (bad) memory.fill(start, 0, stride);
    else divideRow(start, stride, f64x2.splat(norm));
  }
}

function rowNorm(start: usize, stride: usize): f64 {
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let k: usize = 0; k < stride; k += 16) {
    const first = f64x2.promote_low_f32x4(v128.load64_zero(start + k));
    const second = f64x2.promote_low_f32x4(v128.load64_zero(start + k + 8));
    low = f64x2.add(low, f64x2.mul(first, first));
    high = f64x2.add(high, f64x2.mul(second, second));
  }
  const sums = f64x2.add(low, high);
  return sqrt(f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1));
}

function divideRow(start: usize, stride: usize, norm: v128): void {
  for (let k: usize = 0; k < stride; k += 8) {
    const values = f64x2.promote_low_f32x4(v128.load64_zero(start + k));
    const scaled = f32x4.demote_f64x2_zero(f64x2.div(values, norm));
    v128.store64_lane(start + k, scaled, 0);
  }
}
