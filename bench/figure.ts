/** One measured number of a bench, with what it should be. */
export interface BenchFigure {
  /** Short and stable, e.g. `builtin: texts per second`; scripts compare runs by it. */
  name: string;
  value: number;
  /** e.g. `kB gzip`, `texts/s`, `ms`. */
  unit: string;
  /** What the project promises; null when it promises nothing. */
  target: number | null;
  /** Which direction is an improvement. */
  better: "more" | "less";
  /** Whether the target is met; null when there is no target. */
  ok: boolean | null;
  /** How it was measured: sizes, repetitions, what is left out. */
  detail: string;
}

/** A figure with `ok` worked out from value, target and direction. */
export function figure(measured: Omit<BenchFigure, "ok">): BenchFigure {
  const { value, target, better } = measured;
  if (target === null) return { ...measured, ok: null };
  return { ...measured, ok: better === "more" ? value >= target : value <= target };
}
