import { createSeededRandom, nextGaussian } from "../seeded-random";
import { createSeededRotation } from "./seeded-rotation";

/** The character of one service's vectors. */
export interface SpaceCharacter {
  dimension: number;
  /** Cosine of two unrelated vectors of one side: real models crowd into a cone, each into another one. */
  unrelatedCosine: number;
  /** Degrees between the directions that the two sides lean to, such as queries and documents, or texts and images. */
  sideAngle: number;
  /** How unevenly it weighs the components it is made of, as the deviation of the logarithm of their gains. */
  unevenness: number;
}

/** Each side has a cone of its own, `sideAngle` apart. */
export type Side = "first" | "second";

/**
 * Moves a vector into the service's space: norm 1, `dimension` components. `source` has norm 1 and the
 * service's own number of components, of which the last may be unused; it is overwritten.
 */
export type Placement = (source: Float32Array, side: Side, dimension: number) => Float32Array;

/**
 * A space that the name alone decides. A source is turned by the space's rotation and moved into the
 * side's cone: added to content of norm 1, a common direction of norm µ lifts a cosine c to
 * (c + µ²) / (1 + µ²). A smaller dimension keeps the first components and normalises again.
 */
export function createServiceSpace(name: string, character: SpaceCharacter): Placement {
  const random = createSeededRandom(name);
  const rotate = createSeededRotation(character.dimension, random);
  const gains = Float32Array.from({ length: character.dimension }, () => {
    return Math.exp(character.unevenness * nextGaussian(random));
  });
  const cones = createCones(character, random);

  return (vector, side, dimension) => {
    for (let at = 0; at < vector.length; at++) vector[at]! *= gains[at]!;
    rotate(vector);
    normalise(vector);
    const lean = cones[side];
    for (let at = 0; at < vector.length; at++) vector[at]! += lean[at]!;
    return normalise(vector.subarray(0, dimension));
  };
}

/** The common direction of each side, of norm µ where µ² / (1 + µ²) is the cosine of unrelated vectors. */
function createCones(
  { dimension, unrelatedCosine, sideAngle }: SpaceCharacter,
  random: () => number,
): Record<Side, Float32Array> {
  const length = Math.sqrt(unrelatedCosine / (1 - unrelatedCosine));
  const angle = (sideAngle * Math.PI) / 180;
  const first = randomDirection(dimension, random);
  const across = normalise(withoutPartAlong(first, randomDirection(dimension, random)));
  return {
    first: first.map((value) => length * value),
    second: first.map((value, at) => {
      return length * (Math.cos(angle) * value + Math.sin(angle) * across[at]!);
    }),
  };
}

/** What is left of a vector at right angles to a direction of norm 1. */
function withoutPartAlong(direction: Float32Array, vector: Float32Array): Float32Array {
  const along = vector.reduce((sum, value, at) => sum + value * direction[at]!, 0);
  return vector.map((value, at) => value - along * direction[at]!);
}

/** A direction that the random numbers decide, each as likely as any other. */
export function randomDirection(dimension: number, random: () => number): Float32Array {
  return normalise(Float32Array.from({ length: dimension }, () => nextGaussian(random)));
}

/** Divides a vector by its norm, in place; zeros stay zeros. */
function normalise(vector: Float32Array): Float32Array {
  let squares = 0;
  for (let at = 0; at < vector.length; at++) squares += vector[at]! * vector[at]!;
  if (squares === 0) return vector;
  const factor = 1 / Math.sqrt(squares);
  for (let at = 0; at < vector.length; at++) vector[at]! *= factor;
  return vector;
}
