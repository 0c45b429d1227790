/** What moves with the points of a descent: n × 2 each. */
export type Descent = {
  positions: Float64Array<ArrayBuffer>;
  velocities: Float64Array<ArrayBuffer>;
  gains: Float64Array<ArrayBuffer>;
};

const GAIN_STEP = 0.2;
const GAIN_DECAY = 0.8;
const LEAST_GAIN = 0.01;
/** No point moves farther in one step: few points with high gains would leave the picture. */
const LONGEST_STEP = 5;

/** A descent at rest. */
export function descentFrom(positions: Float64Array<ArrayBuffer>): Descent {
  return {
    positions,
    velocities: new Float64Array(positions.length),
    gains: new Float64Array(positions.length).fill(1),
  };
}

/**
 * One step down the gradient with momentum, and a gain for each coordinate that grows while it keeps
 * its direction and shrinks when that turns (Jacobs 1988; van der Maaten & Hinton 2008, section 3.4).
 * The points' mean is moved to 0.
 */
export function descend(
  { positions, velocities, gains }: Descent,
  gradient: Float64Array,
  { rate, momentum }: { rate: number; momentum: number },
): void {
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < positions.length; at++) {
    const slope = gradient[at]!;
    const turned = slope > 0 === velocities[at]! > 0;
    const gain = turned ? gains[at]! * GAIN_DECAY : gains[at]! + GAIN_STEP;
    gains[at] = Math.max(LEAST_GAIN, gain);
    const step = momentum * velocities[at]! - rate * gains[at]! * slope;
    velocities[at] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    positions[at]! += velocities[at]!;
    if (at % 2 === 0) sumX += positions[at]!;
    else sumY += positions[at]!;
  }
  const n = positions.length / 2;
  for (let at = 0; at < positions.length; at += 2) {
    positions[at]! -= sumX / n;
    positions[at + 1]! -= sumY / n;
  }
}
