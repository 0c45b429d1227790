/**
 * The push of `count` weighted places on each of some points of the plane, as t-SNE has it: writes
 * Σ m q² (point - place) with q = 1 / (1 + distance²) as pairs, and returns Σ m q over all points.
 *
 * x, y and weight of the places are three arrays of float32, `placeStride` bytes apart, of which four
 * places are read at once: `count` is a multiple of 4. Points are pairs of float32. Of a place on the
 * point itself only the sum hears.
 */
export function repelPoints(
  places: usize,
  placeStride: usize,
  count: i32,
  points: usize,
  pointCount: i32,
  forces: usize,
): f64 {
  const one = f32x4.splat(1);
  const end = places + (usize(count) << 2);
  let total: f64 = 0;
  for (let point = 0; point < pointCount; point++) {
    const x = v128.load32_splat(points);
    const y = v128.load32_splat(points, 4);
    let sums = f32x4.splat(0);
    let forceX = f32x4.splat(0);
    let forceY = f32x4.splat(0);
    for (let at = places; at < end; at += 16) {
      const dx = f32x4.sub(x, v128.load(at));
      const dy = f32x4.sub(y, v128.load(at + placeStride));
      const squared = f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy));
      const similarity = f32x4.div(one, f32x4.add(one, squared));
      const weighted = f32x4.mul(v128.load(at + 2 * placeStride), similarity);
      const push = f32x4.mul(weighted, similarity);
      sums = f32x4.add(sums, weighted);
      forceX = f32x4.add(forceX, f32x4.mul(push, dx));
      forceY = f32x4.add(forceY, f32x4.mul(push, dy));
    }
    total += f64(laneSum(sums));
    store<f32>(forces, laneSum(forceX));
    store<f32>(forces, laneSum(forceY), 4);
    points += 8;
    forces += 8;
  }
  return total;
}

function laneSum(values: v128): f32 {
  const halves = f32x4.add(values, v128.shuffle<f32>(values, values, 2, 3, 0, 1));
  return f32x4.extract_lane(halves, 0) + f32x4.extract_lane(halves, 1);
}
