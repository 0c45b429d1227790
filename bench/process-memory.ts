import { existsSync, readFileSync } from "node:fs";
import { median } from "./rounds";

const bytesPerMegabyte = 1_000_000;

/** Resident memory at a moment of `performance.now()`. */
export interface MemorySample {
  at: number;
  megabytes: number;
}

/** Whether this system tells the memory of other processes by files. */
export const memoryIsReadable = existsSync("/proc/self/status");

/**
 * Notes the resident memory of a process every `intervalMs` until `stop`. It counts what is shared with
 * other processes in full, so that it is never too little.
 */
export function watchMemory(
  pid: number,
  intervalMs: number,
): { samples: readonly MemorySample[]; stop: () => void } {
  const samples: MemorySample[] = [];
  const timer = setInterval(() => {
    const megabytes = residentMegabytes(pid);
    if (megabytes !== null) samples.push({ at: performance.now(), megabytes });
  }, intervalMs);
  return { samples, stop: () => clearInterval(timer) };
}

/** Median memory of the second and of the last third of a time span; null with too few samples. */
export function laterThirds(
  samples: readonly MemorySample[],
  from: number,
  to: number,
): { middle: number; last: number } | null {
  const third = (to - from) / 3;
  const between = (start: number, end: number) =>
    samples.filter(({ at }) => at >= start && at < end).map(({ megabytes }) => megabytes);
  const middle = between(from + third, from + 2 * third);
  const last = between(from + 2 * third, to);
  if (middle.length === 0 || last.length === 0) return null;
  return { middle: median(middle), last: median(last) };
}

/** Resident memory of a process; null when it has gone. Linux writes the field in units of 1,024 bytes: proc(5). */
export function residentMegabytes(pid: number): number | null {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kibibytes === undefined ? null : (Number(kibibytes) * 1_024) / bytesPerMegabyte;
  } catch {
    return null;
  }
}
