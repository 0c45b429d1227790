import { createSeededRandom, nextGaussian } from "../seeded-random";
import type { DenseService } from "./dense-services";
import { createSeededRotation } from "./seeded-rotation";

export type InputType = "query" | "document";

/** Rows of the built-in dense and lexical vectors of the same texts, row-major, each row of norm 1 or 0. */
export interface BuiltinRows {
  dense: Float32Array;
  denseDimension: number;
  lexical: Float32Array;
  lexicalDimension: number;
}

/** Makes one service's vector of one text: norm 1, `dimension` components. */
export type DenseArranger = (
  rows: BuiltinRows,
  row: number,
  inputType: InputType,
  dimension: number,
) => Float32Array;

/**
 * Arranges built-in vectors as one service's own. Both kinds are weighed and set side by side, turned by
 * the service's rotation, and moved into its cone: added to content of norm 1, a common direction of
 * norm µ lifts a cosine c to (c + µ²) / (1 + µ²). A smaller dimension keeps the first components and
 * normalises again. All depends on the service id alone.
 */
export function createDenseArranger(serviceId: string, service: DenseService): DenseArranger {
  const random = createSeededRandom(serviceId);
  const rotate = createSeededRotation(service.dimension, random);
  const gains = Float32Array.from({ length: service.dimension }, () => {
    return Math.exp(service.unevenness * nextGaussian(random));
  });
  const cone = createCone(service, random);

  return (rows, row, inputType, dimension) => {
    const vector = new Float32Array(service.dimension);
    const meaning = service.meaning[inputType];
    const { denseDimension, lexicalDimension } = rows;
    copyRow(rows.dense, row, denseDimension, Math.sqrt(meaning), vector, 0);
    copyRow(rows.lexical, row, lexicalDimension, Math.sqrt(1 - meaning), vector, denseDimension);
    for (let at = 0; at < vector.length; at++) vector[at]! *= gains[at]!;
    rotate(vector);
    normalise(vector);
    const lean = cone[inputType];
    for (let at = 0; at < vector.length; at++) vector[at]! += lean[at]!;
    return normalise(vector.subarray(0, dimension));
  };
}

function copyRow(
  from: Float32Array,
  row: number,
  dimension: number,
  weight: number,
  to: Float32Array,
  offset: number,
): void {
  for (let at = 0; at < dimension; at++) {
    to[offset + at] = weight * from[row * dimension + at]!;
  }
}

/** The common direction of each role, of norm µ where µ² / (1 + µ²) is the cosine of unrelated documents. */
function createCone(
  { dimension, unrelatedCosine, roleAngle }: DenseService,
  random: () => number,
): Record<InputType, Float32Array> {
  const length = Math.sqrt(unrelatedCosine / (1 - unrelatedCosine));
  const angle = (roleAngle * Math.PI) / 180;
  const document = randomDirection(dimension, random);
  const across = normalise(withoutPartAlong(document, randomDirection(dimension, random)));
  return {
    document: document.map((value) => length * value),
    query: document.map((value, at) => {
      return length * (Math.cos(angle) * value + Math.sin(angle) * across[at]!);
    }),
  };
}

/** What is left of a vector at right angles to a direction of norm 1. */
function withoutPartAlong(direction: Float32Array, vector: Float32Array): Float32Array {
  const along = vector.reduce((sum, value, at) => sum + value * direction[at]!, 0);
  return vector.map((value, at) => value - along * direction[at]!);
}

function randomDirection(dimension: number, random: () => number): Float32Array {
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
