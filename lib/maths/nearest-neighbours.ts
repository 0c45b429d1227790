/** For every row its most similar other rows, best first. */
export type NearestNeighbours = {
  /** Neighbours per row: the k asked for, or n - 1 where there are fewer other rows. */
  k: number;
  /** n × k row numbers; never the row itself; equal similarities stand in the order of rows. */
  indices: Int32Array<ArrayBuffer>;
  /** n × k cosine similarities of those rows; 0 where one of the two has no direction. */
  similarities: Float32Array<ArrayBuffer>;
  /** n bytes: 1 where the similarity of a row is unknown, as in the cosine matrix. */
  zeroRows: Uint8Array<ArrayBuffer>;
};
