import { expect, test } from "vitest";
import { gaussianVectors } from "../vectors.arbitrary";
import { createKernels, type Kernels } from "./create-kernels";

/** Pushes `count` places, weighing 1 to 3, padded to fours, on some points. */
function repel({ memory, run }: Kernels, count: number, pointCount: number, scale: number) {
  return memory.scope(() => {
    const padded = Math.ceil(count / 4) * 4;
    const stride = (padded + 4) * 4;
    const places = memory.take(3 * stride);
    memory.f32.fill(0, places / 4, places / 4 + (3 * stride) / 4);
    const x = gaussianVectors(count, 1, 1).map((value) => value * scale);
    const y = gaussianVectors(count, 1, 2).map((value) => value * scale);
    const weights = Float32Array.from({ length: count }, (_, place) => 1 + (place % 3));
    [x, y, weights].forEach((values, row) => memory.f32.set(values, (places + row * stride) / 4));
    const points = gaussianVectors(pointCount, 2, 3).map((value) => value * scale);
    // A point that stands on a place.
    if (count > 0 && pointCount > 0) points.set([x[0]!, y[0]!]);
    const pointsAt = memory.take(points.byteLength);
    const forcesAt = memory.take(points.byteLength);
    memory.f32.set(points, pointsAt / 4);
    const sum = run.repelPoints(places, stride, padded, pointsAt, pointCount, forcesAt);
    const forces = memory.f32.slice(forcesAt / 4, forcesAt / 4 + points.length);
    return { x, y, weights, points, sum, forces };
  });
}

test("SIMD and plain give the same bits for 0 to 70 places, near, far and at tiny distances", () => {
  const simd = createKernels({ path: "simd" });
  const plain = createKernels({ path: "plain" });
  for (const scale of [1e-25, 1e-4, 1, 300, 1e15]) {
    for (let count = 0; count <= 70; count++) {
      expect(repel(simd, count, 5, scale)).toEqual(repel(plain, count, 5, scale));
    }
  }
});

test("forces and sum are those of the formula", () => {
  const { x, y, weights, points, sum, forces } = repel(createKernels(), 37, 9, 2);
  let expected = 0;
  for (let point = 0; point < 9; point++) {
    let forceX = 0;
    let forceY = 0;
    for (let place = 0; place < 37; place++) {
      const dx = points[point * 2]! - x[place]!;
      const dy = points[point * 2 + 1]! - y[place]!;
      const similarity = 1 / (1 + dx * dx + dy * dy);
      expected += weights[place]! * similarity;
      forceX += weights[place]! * similarity * similarity * dx;
      forceY += weights[place]! * similarity * similarity * dy;
    }
    expect(forces[point * 2]).toBeCloseTo(forceX, 4);
    expect(forces[point * 2 + 1]).toBeCloseTo(forceY, 4);
  }
  expect(sum).toBeCloseTo(expected, 3);
});
