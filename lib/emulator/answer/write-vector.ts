import { roundComponent, toUnits, unitsInOne } from "./decimal-places";

const bytesPerNumber = 12; // "-0.12345678,"
const minus = 0x2d;
const comma = 0x2c;
const point = 0x2e;
const zero = 0x30;
/** The four ASCII digits of every number below 10,000. */
const digitGroups = Buffer.from(
  Array.from({ length: 10_000 }, (_, group) => String(group).padStart(4, "0")).join(""),
  "latin1",
);
let scratch = Buffer.alloc(2048 * bytesPerNumber);

/**
 * A vector as a JSON array of numbers with eight decimals; NaN is `null`, as servers write it.
 * Digits are copied from a table: several times faster than JSON.stringify, which searches the shortest
 * digits of each float64.
 */
export function writeVector(vector: Float32Array): string {
  const needed = vector.length * bytesPerNumber;
  if (scratch.length < needed) scratch = Buffer.alloc(needed);
  let end = 0;
  for (let at = 0; at < vector.length; at++) {
    const value = vector[at]!;
    const units = toUnits(value);
    if (!(units < unitsInOne)) return writeAnyVector(vector);
    if (at > 0) scratch[end++] = comma;
    if (value < 0) scratch[end++] = minus;
    end = writeFraction(units, end);
  }
  return `[${scratch.toString("latin1", 0, end)}]`;
}

/** Writes `0.` and eight digits, and returns where they end. */
function writeFraction(units: number, start: number): number {
  const high = Math.floor(units / 10_000);
  scratch[start] = zero;
  scratch[start + 1] = point;
  copyGroup(high, start + 2);
  copyGroup(units - high * 10_000, start + 6);
  return start + 10;
}

function copyGroup(group: number, to: number): void {
  const from = group * 4;
  scratch[to] = digitGroups[from]!;
  scratch[to + 1] = digitGroups[from + 1]!;
  scratch[to + 2] = digitGroups[from + 2]!;
  scratch[to + 3] = digitGroups[from + 3]!;
}

/** Components of 1 and above, NaN and infinities are rare: JSON.stringify writes them, the last two as null. */
function writeAnyVector(vector: Float32Array): string {
  return JSON.stringify(Array.from(vector, roundComponent));
}
