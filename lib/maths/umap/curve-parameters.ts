/** The similarity of two points of the layout at distance x is 1 / (1 + a x^2b). */
export type CurveParameters = { a: number; b: number };

const SAMPLES = 300;
const MAX_ROUNDS = 200;

/**
 * The a and b whose curve comes closest, by least squares, to the one that UMAP wants: 1 up to the
 * distance `minDist`, then falling by e every `spread` (McInnes, Healy & Melville 2018, section 4.2,
 * https://arxiv.org/abs/1802.03426). For minDist 0.1 and spread 1: a = 1.577, b = 0.895.
 *
 * Levenberg–Marquardt on the 300 distances up to 3 × spread that the reference implementation takes.
 * Throws a RangeError unless 0 ≤ minDist ≤ spread and spread > 0.
 */
export function curveParameters(minDist: number, spread = 1): CurveParameters {
  if (!(spread > 0) || !(minDist >= 0 && minDist <= spread)) {
    throw new RangeError(`minDist must be between 0 and spread, got ${minDist} and ${spread}`);
  }
  const wanted = Array.from({ length: SAMPLES }, (_, sample) => {
    const x = (sample * 3 * spread) / (SAMPLES - 1);
    return { x, y: x < minDist ? 1 : Math.exp(-(x - minDist) / spread) };
  });
  let best = { a: 1, b: 1 };
  let bestError = squaredError(wanted, best);
  let damping = 1e-3;
  for (let round = 0; round < MAX_ROUNDS && damping < 1e12; round++) {
    const next = improved(wanted, best, damping);
    const error = next.a > 0 && next.b > 0 ? squaredError(wanted, next) : Infinity;
    if (error < bestError) {
      best = next;
      bestError = error;
      damping /= 3;
    } else damping *= 4;
  }
  return best;
}

type Sample = { x: number; y: number };

function squaredError(samples: readonly Sample[], { a, b }: CurveParameters): number {
  return samples.reduce((sum, { x, y }) => sum + (1 / (1 + a * x ** (2 * b)) - y) ** 2, 0);
}

/** One damped step of Gauss–Newton. */
function improved(
  samples: readonly Sample[],
  { a, b }: CurveParameters,
  damping: number,
): CurveParameters {
  let aa = 0;
  let ab = 0;
  let bb = 0;
  let ra = 0;
  let rb = 0;
  for (const { x, y } of samples) {
    if (x === 0) continue;
    const power = x ** (2 * b);
    const value = 1 / (1 + a * power);
    const byA = -power * value * value;
    const byB = 2 * a * Math.log(x) * byA;
    const rest = y - value;
    aa += byA * byA;
    ab += byA * byB;
    bb += byB * byB;
    ra += byA * rest;
    rb += byB * rest;
  }
  aa *= 1 + damping;
  bb *= 1 + damping;
  const determinant = aa * bb - ab * ab;
  return {
    a: a + (bb * ra - ab * rb) / determinant,
    b: b + (aa * rb - ab * ra) / determinant,
  };
}
