const BITS = 16;
const DIGIT_BITS = 11;
const DIGITS = 3;

/** Points in the order of a space-filling curve: those of one square of a quadtree stand together. */
export type MortonOrder = {
  /** n point numbers. */
  points: Int32Array;
  /** Their keys, ascending: x and y in 16 bits, interleaved, so that two bits name a quadrant. */
  keys: Uint32Array;
};

/** Gives a function that orders n points (n × 2 positions), each time in the same memory. */
export function mortonSorter(n: number): (positions: Float64Array) => MortonOrder {
  let from: MortonOrder = { points: new Int32Array(n), keys: new Uint32Array(n) };
  let to: MortonOrder = { points: new Int32Array(n), keys: new Uint32Array(n) };
  const counts = new Int32Array(2 ** DIGIT_BITS);
  return (positions) => {
    writeKeys(positions, from);
    for (let digit = 0; digit < DIGITS; digit++) {
      sortByDigit(from, to, counts, digit * DIGIT_BITS);
      [from, to] = [to, from];
    }
    return from;
  };
}

function writeKeys(positions: Float64Array, { points, keys }: MortonOrder): void {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (let at = 0; at < positions.length; at += 2) {
    minX = Math.min(minX, positions[at]!);
    maxX = Math.max(maxX, positions[at]!);
    minY = Math.min(minY, positions[at + 1]!);
    maxY = Math.max(maxY, positions[at + 1]!);
  }
  const side = Math.max(maxX - minX, maxY - minY);
  const scale = side > 0 ? (2 ** BITS - 1) / side : 0;
  for (let point = 0; point < points.length; point++) {
    points[point] = point;
    const x = spread((positions[point * 2]! - minX) * scale);
    keys[point] = x | (spread((positions[point * 2 + 1]! - minY) * scale) << 1);
  }
}

/** Puts a zero before each of 16 bits. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One pass of a radix sort, which keeps the order of equal digits. */
function sortByDigit(from: MortonOrder, to: MortonOrder, counts: Int32Array, shift: number): void {
  const mask = counts.length - 1;
  counts.fill(0);
  for (const key of from.keys) counts[(key >>> shift) & mask]!++;
  let before = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit]!;
    counts[digit] = before;
    before += count;
  }
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at]!;
    const place = counts[(key >>> shift) & mask]!++;
    to.keys[place] = key;
    to.points[place] = from.points[at]!;
  }
}
