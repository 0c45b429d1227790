import type { KernelFunctions } from "./kernel-functions";
import type { KernelMemory } from "./kernel-memory";

const { fround, imul } = Math;

/** Reads the bits of a float32. */
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The kernel of UMAP's layout, rounded to float32 at every step like the SIMD one. */
export function plainLayout(memory: KernelMemory): Pick<KernelFunctions, "layoutEpochs"> {
  return {
    layoutEpochs(
      positionsAt,
      n,
      offsetsAt,
      tailsAt,
      periodsAt,
      dueAt,
      tableAt,
      tableFirst,
      tableSize,
      first,
      end,
      total,
      negatives,
      counter,
    ) {
      const { f32, i32 } = memory;
      const positions = positionsAt / 4;
      const offsets = offsetsAt / 4;
      let count = counter >>> 0;

      let x = 0;
      let y = 0;

      const coefficient = (dx: number, dy: number, column: number): number => {
        float[0] = fround(fround(dx * dx) + fround(dy * dy));
        const place = Math.min(Math.max((bits[0]! >>> 17) - tableFirst, 0), tableSize - 1);
        return f32[tableAt / 4 + place * 2 + column]!;
      };

      const pullTogether = (tail: number, rate: number): void => {
        const dx = fround(x - f32[tail]!);
        const dy = fround(y - f32[tail + 1]!);
        const pull = coefficient(dx, dy, 0);
        const pullX = fround(rate * clipped(fround(pull * dx)));
        const pullY = fround(rate * clipped(fround(pull * dy)));
        x = fround(x + pullX);
        y = fround(y + pullY);
        f32[tail] = f32[tail]! - pullX;
        f32[tail + 1] = f32[tail + 1]! - pullY;
      };

      const pushAway = (head: number, rate: number): void => {
        let pushX = 0;
        let pushY = 0;
        for (let sample = 0; sample < negatives; sample++) {
          const other = Math.floor((hash(count) * n) / 2 ** 32);
          count = (count + 1) >>> 0;
          if (other === head) continue;
          const dx = fround(x - f32[positions + other * 2]!);
          const dy = fround(y - f32[positions + other * 2 + 1]!);
          const push = coefficient(dx, dy, 1);
          pushX = fround(pushX + clipped(fround(push * dx)));
          pushY = fround(pushY + clipped(fround(push * dy)));
        }
        x = fround(x + fround(rate * pushX));
        y = fround(y + fround(rate * pushY));
      };

      for (let epoch = first; epoch < end; epoch++) {
        const rate = fround(1 - fround(epoch / total));
        for (let head = 0; head < n; head++) {
          x = f32[positions + head * 2]!;
          y = f32[positions + head * 2 + 1]!;
          const last = i32[offsets + head + 1]!;
          for (let edge = i32[offsets + head]!; edge < last; edge++) {
            const time = f32[dueAt / 4 + edge]!;
            if (time > epoch) continue;
            f32[dueAt / 4 + edge] = time + f32[periodsAt / 4 + edge]!;
            pullTogether(positions + i32[tailsAt / 4 + edge]! * 2, rate);
            pushAway(head, rate);
          }
          f32[positions + head * 2] = x;
          f32[positions + head * 2 + 1] = y;
        }
      }
      return count;
    },
  };
}

function clipped(value: number): number {
  return Math.max(-4, Math.min(4, value));
}

function hash(counter: number): number {
  let mixed = imul(counter, 0x9e3779b1);
  mixed = imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
