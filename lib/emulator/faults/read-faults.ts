import { faultTable, type FaultEffect } from "./fault-table";

/** One fault that may happen to a request. */
export interface Fault {
  name: string;
  effect: FaultEffect;
  /** The number after the name; 0 where the fault takes none. */
  argument: number;
  /** Chance of happening, from 0 to 1. */
  probability: number;
}

/**
 * Reads a comma-separated list of faults, each `name[:argument][:probability]`, such as
 * `slow:200, 500:0.3, 429-retry-after:2`. An empty text has none.
 * @throws RangeError that names the part it cannot read and what it could be.
 */
export function readFaults(text: string): Fault[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readFault);
}

function readFault(part: string): Fault {
  const [name = "", ...numbers] = part.split(":");
  const effect = faultTable.get(name);
  if (!effect) {
    throw new RangeError(
      `There is no fault "${name}". Known: ${[...faultTable.keys()].join(", ")}.`,
    );
  }
  const argument = effect.argument === null ? "0" : numbers.shift();
  const [probability = "1", ...rest] = numbers;
  const fault = { name, effect, argument: toNumber(argument), probability: toNumber(probability) };
  if (!(fault.argument >= 0) || !(fault.probability <= 1) || rest.length > 0) {
    const form = effect.argument === null ? name : `${name}:${effect.argument}`;
    throw new RangeError(
      `Cannot read the fault "${part}". Write ${form}, or ${form}:probability with a probability from 0 to 1.`,
    );
  }
  return fault;
}

/** A non-negative decimal number; anything else is NaN, which no check above lets pass. */
function toNumber(text: string | undefined): number {
  return /^\d+(\.\d+)?$/.test(text ?? "") ? Number(text) : Number.NaN;
}
