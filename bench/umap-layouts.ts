import type { Kernels } from "@/lib/maths/kernels/create-kernels";
import { principalPositions } from "@/lib/maths/pca";
import { scaledToStart, umapFrames } from "@/lib/maths/umap/umap-frames";
import type { KnnPool } from "./knn-pool";

/** A finished layout. */
export type LaidOut = { positions: Float32Array; epochs: number };

/** Our whole way from vectors to layout: neighbours on the pool's threads, the rest on this one. */
export async function ourLayout(
  kernels: Kernels,
  pool: KnnPool,
  vectors: Float32Array<SharedArrayBuffer>,
  dimension: number,
  seed: number,
): Promise<LaidOut> {
  const neighbours = await pool.find(kernels, vectors, dimension, 14);
  const { positions: picture } = principalPositions(kernels, vectors, dimension, { iterations: 2 });
  let laidOut: LaidOut = { positions: picture, epochs: 0 };
  const options = { minDist: 0.1, seed };
  for (const frame of umapFrames(kernels, neighbours, scaledToStart(picture), options)) {
    laidOut = frame;
  }
  return laidOut;
}
