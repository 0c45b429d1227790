/** A picture of a layout in progress. */
export type ProjectionFrame = {
  /** n × 2, finite; not to be changed, since later frames may hold the same array. */
  positions: Float32Array<ArrayBuffer>;
  /** What the positions come from, or what is being computed while they stand. */
  stage: "pca" | "neighbours" | "layout";
  /** Progress within the stage: rows of `neighbours`, epochs of `layout`. */
  done: number;
  total: number;
  /** The measured share of true neighbours that a layout rests on, 0 to 1; null where they are exact, or none. */
  approximateRecall: number | null;
  /** Of PCA: the part of the whole variance along either axis, 0 to 1; null where the rows are equal. */
  variance?: readonly [number, number] | null;
};
