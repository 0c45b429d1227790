import { expect, test } from "vitest";
import { laterThirds } from "./process-memory";

const sample = (at: number, megabytes: number) => ({ at, megabytes });

test("memory is compared between the second and the last third of the span, by medians", () => {
  const before = [sample(5, 900), sample(99, 900)];
  const middle = [sample(140, 100), sample(150, 110), sample(160, 700)];
  const last = [sample(310, 200), sample(330, 220)];
  const samples = [...before, ...middle, ...last, sample(400, 900)];
  expect(laterThirds(samples, 10, 340)).toEqual({ middle: 110, last: 210 });
});

test("a third without a sample says nothing", () => {
  expect(laterThirds([sample(10, 100)], 0, 30)).toBeNull();
});
