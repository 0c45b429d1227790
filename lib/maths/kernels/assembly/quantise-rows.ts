/**
 * Rounds unit rows of float32 to 16-bit integers, 32,767 for 1. `sourceStride` is a multiple of 16
 * bytes, `stride` of 16 as well: rows of the result are padded with zeros to 8 values.
 */
export function quantiseRows(
  source: usize,
  sourceStride: usize,
  rows: i32,
  at: usize,
  stride: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const from = source + usize(row) * sourceStride;
    const to = at + usize(row) * stride;
    for (let k: usize = 0; k < stride; k += 16) {
      const source16 = k + k + 16;
      const low = rounded(from + k + k);
      const high = source16 < sourceStride ? rounded(from + source16) : i32x4.splat(0);
      v128.store(to + k, i16x8.narrow_i32x4_s(low, high));
    }
  }
}

function rounded(at: usize): v128 {
  const scaled = f32x4.mul(v128.load(at), f32x4.splat(32767));
  return i32x4.trunc_sat_f32x4_s(f32x4.floor(f32x4.add(scaled, f32x4.splat(0.5))));
}
