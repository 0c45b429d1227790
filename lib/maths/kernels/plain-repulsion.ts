import type { KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";

const { fround } = Math;
const LANES = 4;

/** The kernel of t-SNE's repulsion, rounded to float32 at every step and summed in four lanes like the SIMD one. */
export function plainRepulsion(memory: KernelMemory): Pick<KernelFunctions, "repelPoints"> {
  const sums = new Float32Array(LANES);
  const forceX = new Float32Array(LANES);
  const forceY = new Float32Array(LANES);
  return {
    repelPoints(places, placeStride, count, points, pointCount, forces) {
      const { f32 } = memory;
      const first = places / 4;
      const stride = placeStride / 4;
      let total = 0;
      for (let point = 0; point < pointCount; point++) {
        const x = f32[points / 4 + point * 2]!;
        const y = f32[points / 4 + point * 2 + 1]!;
        for (const lanes of [sums, forceX, forceY]) lanes.fill(0);
        for (let place = 0; place < count; place++) {
          const lane = place % LANES;
          const dx = fround(x - f32[first + place]!);
          const dy = fround(y - f32[first + stride + place]!);
          const squared = fround(fround(dx * dx) + fround(dy * dy));
          const similarity = fround(1 / fround(1 + squared));
          const weighted = fround(f32[first + 2 * stride + place]! * similarity);
          const push = fround(weighted * similarity);
          sums[lane]! += weighted;
          forceX[lane]! += fround(push * dx);
          forceY[lane]! += fround(push * dy);
        }
        total += laneSum(sums);
        f32[forces / 4 + point * 2] = laneSum(forceX);
        f32[forces / 4 + point * 2 + 1] = laneSum(forceY);
      }
      return total;
    },
  };
}

function laneSum(lanes: Float32Array): number {
  return fround(fround(lanes[0]! + lanes[2]!) + fround(lanes[1]! + lanes[3]!));
}
