/** Times of contenders that do the same work, in milliseconds. */
export type Times = ReadonlyMap<string, number>;

/**
 * Runs every contender once a round, in turn, so that a load on the machine meets all of them, and
 * gives the median time of each. One round more, first, warms the compiler when `warm` is set.
 */
export async function interleave(
  rounds: number,
  contenders: ReadonlyMap<string, () => unknown>,
  { warm }: { warm: boolean },
): Promise<Times> {
  const times = new Map<string, number[]>([...contenders.keys()].map((name) => [name, []]));
  for (let round = warm ? -1 : 0; round < rounds; round++) {
    for (const [name, run] of contenders) {
      const started = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]));
}

/** How many rounds: BENCH_ROUNDS, or what the bench thinks right. */
export function roundsOr(usual: number): number {
  const asked = Number(process.env["BENCH_ROUNDS"]);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A number of milliseconds of a contender that took part. */
export function timeOf(times: Times, name: string): number {
  const time = times.get(name);
  if (time === undefined) throw new Error(`${name} did not take part in the bench.`);
  return time;
}
