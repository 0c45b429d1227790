import fc from "fast-check";
import { gaussian, seededRandom } from "./seeded-random";

/** An n × dimension matrix of values in [-10, 10] for property tests. */
export function vectorsArbitrary(maxRows: number, maxDimension: number) {
  return fc
    .tuple(fc.nat(maxRows), fc.integer({ min: 1, max: maxDimension }))
    .chain(([n, dimension]) =>
      fc
        .array(fc.double({ min: -10, max: 10, noNaN: true }), {
          minLength: n * dimension,
          maxLength: n * dimension,
        })
        .map((values) => ({ n, dimension, vectors: Float32Array.from(values) })),
    );
}

/** n × dimension values of a standard normal distribution. */
export function gaussianVectors(n: number, dimension: number, seed: number) {
  const random = seededRandom(seed);
  return Float32Array.from({ length: n * dimension }, () => gaussian(random));
}
