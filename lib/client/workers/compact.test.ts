import { expect, test } from "vitest";
import { compact } from "./compact";

test("a whole array stays itself and a view is cut out of its buffer", () => {
  const whole = Float32Array.of(1, 2, 3);
  expect(compact(whole)).toBe(whole);
  const cut = compact(whole.subarray(1));
  expect([...cut]).toEqual([2, 3]);
  expect(cut.buffer.byteLength).toBe(8);
});
