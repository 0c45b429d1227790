import { gaussian, seededRandom } from "@/lib/maths/seeded-random";

/**
 * A mixture of Gaussians: n × dimension, `count` blobs, each spread over `spread` directions of its
 * own with a little noise in all, as embeddings of a topic are.
 */
export function blobVectors(
  n: number,
  dimension: number,
  { count, spread, seed }: { count: number; spread: number; seed: number },
): Float32Array<ArrayBuffer> {
  const random = seededRandom(seed);
  const noise = Float32Array.from({ length: 65_536 }, () => 0.3 * gaussian(random));
  const centres = Float32Array.from({ length: count * dimension }, () => gaussian(random));
  const axes = Float32Array.from(
    { length: count * spread * dimension },
    () => gaussian(random) / Math.sqrt(spread),
  );
  const vectors = new Float32Array(n * dimension);
  for (let row = 0; row < n; row++) {
    const blob = row % count;
    const latent = Array.from({ length: spread }, () => gaussian(random));
    const offset = Math.floor(random() * noise.length);
    for (let k = 0; k < dimension; k++) {
      let value = centres[blob * dimension + k]! + noise[(offset + k) % noise.length]!;
      for (let axis = 0; axis < spread; axis++) {
        value += latent[axis]! * axes[(blob * spread + axis) * dimension + k]!;
      }
      vectors[row * dimension + k] = value;
    }
  }
  return vectors;
}
