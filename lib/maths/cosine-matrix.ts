/** Cosine similarities of every pair of rows. */
export type CosineMatrix = {
  /** n × n, row after row, symmetric, in [-1, 1], 1 on the diagonal; 0 in the rows of `zeroRows`. */
  matrix: Float32Array<ArrayBuffer>;
  /**
   * n bytes: 1 where a vector is zero or not finite. A zero vector has no direction, so its
   * similarity is unknown: its cells hold 0 only to stay free of NaN and must not be shown as 0.
   */
  zeroRows: Uint8Array<ArrayBuffer>;
};
