import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StoreClock } from "./store-clock";

/** Asks at a time of ours a store whose clock is `ahead` of ours; there and back take what they take. */
function ask(clock: StoreClock, { at, there, back, ahead }: Record<string, number>): void {
  const read = at! + there!;
  clock.note({ asked: at!, answered: read + back!, store: read + ahead! });
}

describe("StoreClock", () => {
  it("is as right as the fastest answer was fast, whatever the others took", () => {
    const way = fc.double({ min: 0, max: 500, noNaN: true });
    const ways = fc.array(fc.record({ there: way, back: way }), { minLength: 1 });
    fc.assert(
      fc.property(ways, fc.integer({ min: -1e6, max: 1e6 }), (answers, ahead) => {
        const clock = new StoreClock();
        answers.forEach((answer, at) => ask(clock, { at: at * 2_000, ahead, ...answer }));
        const error = clock.ours(ahead) - 0;
        expect(error).toBeGreaterThanOrEqual(-1e-6);
        expect(error).toBeLessThanOrEqual(Math.min(...answers.map(({ back }) => back)) + 1e-6);
      }),
    );
  });

  it.each([-3_600_000, 3_600_000])("follows a store's clock that was set by %d ms", (jump) => {
    const clock = new StoreClock();
    ask(clock, { at: 0, there: 1, back: 1, ahead: 500 });
    ask(clock, { at: 1_000, there: 1, back: 3, ahead: 500 + jump });
    expect(Math.abs(clock.ours(1_000 + 500 + jump) - 1_000)).toBeLessThanOrEqual(4);
  });

  it("tells how long answers take to come back, and forgets a slow one", () => {
    const clock = new StoreClock();
    ask(clock, { at: 0, there: 1, back: 2, ahead: 0 });
    ask(clock, { at: 100, there: 1, back: 42, ahead: 0 });
    expect(clock.way).toBe(40);
    for (let at = 200; at < 10_000; at += 100) ask(clock, { at, there: 1, back: 2, ahead: 0 });
    expect(clock.way).toBeLessThan(1);
  });
});
