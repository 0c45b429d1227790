import type { CurveParameters } from "./curve-parameters";

/** Coefficients of UMAP's gradient by the top 15 bits of the squared distance as float32. */
export type GradientTable = {
  /** The top bits of the first entry. */
  first: number;
  size: number;
  /** size pairs: the factor of the difference for a pull (negative), and for a push (positive). */
  coefficients: Float32Array<ArrayBuffer>;
};

/** Squared distances from 2^-20, far below a pixel, to 2^20. What lies outside takes the nearest entry. */
const LOWEST_EXPONENT = -20;
const HIGHEST_EXPONENT = 20;
/** 64 entries for every doubling: the distance at the middle of one is off by at most 0.4 %. */
const MANTISSA_BITS = 6;
const EXPONENT_BIAS = 127;

/**
 * Tabulates, for d² the squared distance, -2 a b d^(2b-2) / (1 + a d^2b) and
 * 2 b / ((0.001 + d²) (1 + a d^2b)), which cost two powers each. A step of gradient descent, whose
 * points are drawn at random, does not need them more exactly than to a hundredth.
 */
export function gradientTable({ a, b }: CurveParameters): GradientTable {
  const perOctave = 2 ** MANTISSA_BITS;
  const first = (LOWEST_EXPONENT + EXPONENT_BIAS) * perOctave;
  const size = (HIGHEST_EXPONENT - LOWEST_EXPONENT) * perOctave;
  const coefficients = new Float32Array(size * 2);
  for (let entry = 0; entry < size; entry++) {
    const octave = LOWEST_EXPONENT + Math.floor(entry / perOctave);
    const squared = 2 ** octave * (1 + ((entry % perOctave) + 0.5) / perOctave);
    const power = a * squared ** b;
    coefficients[entry * 2] = (-2 * b * power) / (squared * (1 + power));
    coefficients[entry * 2 + 1] = (2 * b) / ((0.001 + squared) * (1 + power));
  }
  return { first, size, coefficients };
}
