import { addSoftly } from "./soft-bins";
import { gridSide } from "./lab-grid";

const hues = 16;
const hueLightnesses = 3;
const greys = 5;
const tones = 8;
const orientations = 4;
const cells = 9;
const pixels = gridSide * gridSide;

/** Lengths of the four parts of a visual descriptor, in their order. */
export const blockLengths = {
  colour: hues * hueLightnesses + greys,
  layout: cells * 3,
  tone: tones + 4,
  edges: cells * orientations,
} as const;

/** Black, white and grey say less than colours: they are more often background. */
const greyWeight = 0.5;

/**
 * How much of the picture has which colour: 16 hues at 3 lightnesses, and 5 greys. Square roots of shares,
 * so that a dot product is the Bhattacharyya coefficient of two distributions.
 */
export function colourBlock(lab: Float32Array): Float64Array {
  const bins = new Float64Array(blockLengths.colour);
  const greyStart = hues * hueLightnesses;
  for (let at = 0; at < lab.length; at += 3) {
    const lightness = lab[at]!;
    const chromatic = chromaticShare(lab[at + 1]!, lab[at + 2]!);
    const hue = (Math.atan2(lab[at + 2]!, lab[at + 1]!) / (2 * Math.PI)) * hues;
    const level = (lightness - 0.35) / 0.25; // centres at lightness 0.35, 0.6 and 0.85
    const nearLevel = Math.min(Math.max(level, 0), hueLightnesses - 1);
    const lower = Math.min(Math.floor(nearLevel), hueLightnesses - 2);
    const upperShare = nearLevel - lower;
    addSoftly(bins, lower * hues, hues, hue, chromatic * (1 - upperShare), true);
    addSoftly(bins, (lower + 1) * hues, hues, hue, chromatic * upperShare, true);
    const grey = lightness * (greys - 1);
    addSoftly(bins, greyStart, greys, grey, (1 - chromatic) * greyWeight, false);
  }
  return bins.map((mass) => Math.sqrt(mass / pixels));
}

/** Mean lightness, a and b of each cell of a 3 × 3 grid: where in the picture its colours are. */
export function layoutBlock(lab: Float32Array): Float64Array {
  const sums = new Float64Array(blockLengths.layout);
  for (let at = 0; at < pixels; at++) {
    const cell = cellOf(at % gridSide, Math.floor(at / gridSide)) * 3;
    sums[cell]! += lab[at * 3]! - 0.5;
    sums[cell + 1]! += 4 * lab[at * 3 + 1]!;
    sums[cell + 2]! += 4 * lab[at * 3 + 2]!;
  }
  // Nine means of plain white have norm 1.5: divided, they weigh about half as much as the colours.
  return sums.map((sum) => (sum * cells) / pixels / 2.5);
}

/** Brightness: shares of 8 lightnesses, mean and deviation of lightness, mean and deviation of chroma. */
export function toneBlock(lab: Float32Array): Float64Array {
  const bins = new Float64Array(tones);
  const lightness = new Moments();
  const chroma = new Moments();
  for (let at = 0; at < lab.length; at += 3) {
    addSoftly(bins, 0, tones, lab[at]! * (tones - 1), 1 / pixels, false);
    lightness.add(lab[at]!);
    chroma.add(norm(lab[at + 1]!, lab[at + 2]!));
  }
  return Float64Array.of(
    ...bins.map((share) => 0.4 * Math.sqrt(share)),
    0.5 * (lightness.mean - 0.5),
    lightness.deviation,
    2 * chroma.mean,
    2 * chroma.deviation,
  );
}

/** How strong edges of 4 directions are in each cell of a 3 × 3 grid: shapes, stripes, texture. */
export function edgeBlock(lab: Float32Array): Float64Array {
  const energies = new Float64Array(blockLengths.edges);
  for (let y = 1; y < gridSide - 1; y++) {
    for (let x = 1; x < gridSide - 1; x++) {
      const across = edge(lab, x + 1, y, x - 1, y);
      const down = edge(lab, x, y + 1, x, y - 1);
      const strength = norm(across, down);
      // An edge and its opposite have one direction: half a turn of angle is the whole circle.
      const direction = (Math.atan2(down, across) / Math.PI) * orientations;
      addSoftly(energies, cellOf(x, y) * orientations, orientations, direction, strength, true);
    }
  }
  return energies.map((energy) => 0.6 * Math.sqrt((energy * cells) / pixels));
}

/** Difference of two points: of lightness, or of colour where that is larger. */
function edge(lab: Float32Array, x1: number, y1: number, x2: number, y2: number): number {
  const one = (y1 * gridSide + x1) * 3;
  const other = (y2 * gridSide + x2) * 3;
  const lightness = lab[one]! - lab[other]!;
  const colour = norm(lab[one + 1]! - lab[other + 1]!, lab[one + 2]! - lab[other + 2]!);
  const sign = lightness < 0 ? -1 : 1;
  return sign * Math.max(Math.abs(lightness), colour);
}

/** 0 for greys, 1 for colours that anybody would name. */
function chromaticShare(a: number, b: number): number {
  return Math.min(Math.max((norm(a, b) - 0.025) / 0.055, 0), 1);
}

function cellOf(x: number, y: number): number {
  const third = gridSide / 3;
  return Math.floor(y / third) * 3 + Math.floor(x / third);
}

/** Several times faster than Math.hypot, which guards against overflow. */
function norm(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

class Moments {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count++;
    this.#sum += value;
    this.#squares += value * value;
  }

  get mean(): number {
    return this.#sum / this.#count;
  }

  get deviation(): number {
    return Math.sqrt(Math.max(this.#squares / this.#count - this.mean ** 2, 0));
  }
}
