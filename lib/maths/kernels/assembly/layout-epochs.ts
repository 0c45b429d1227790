/**
 * Runs the epochs [first, end) of UMAP's layout on n × 2 float32 positions, in place.
 *
 * The edges of head h are those from `offsets[h]` to `offsets[h + 1]`; each has a tail, a period in
 * epochs and the epoch when it is next due. A due edge pulls its two ends together, and pushes the
 * head away from `negatives` random points, all taken from one place, so that their latencies
 * overlap. `table` holds pairs (pull, push) of gradient coefficients by the top bits of the squared
 * distance, from `tableFirst` on. Random points come from a counter, hashed; the new one is returned.
 */
export function layoutEpochs(
  positions: usize,
  n: i32,
  offsets: usize,
  tails: usize,
  periods: usize,
  due: usize,
  table: usize,
  tableFirst: i32,
  tableSize: i32,
  first: i32,
  end: i32,
  total: i32,
  negatives: i32,
  counter: u32,
): u32 {
  for (let epoch = first; epoch < end; epoch++) {
    const rate = f32x4.splat(f32(1) - f32(epoch) / f32(total));
    const now = f32(epoch);
    for (let head = 0; head < n; head++) {
      let edge = load<u32>(offsets + (usize(head) << 2));
      const last = load<u32>(offsets + (usize(head) << 2), 4);
      let here = v128.load64_zero(positions + (usize(head) << 3));
      for (; edge < last; edge++) {
        const at = usize(edge) << 2;
        const time = load<f32>(due + at);
        if (time > now) continue;
        store<f32>(due + at, time + load<f32>(periods + at));
        const tail = positions + (usize(load<u32>(tails + at)) << 3);
        const there = v128.load64_zero(tail);
        const pull = f32x4.mul(rate, step(f32x4.sub(here, there), table, tableFirst, tableSize, 0));
        here = f32x4.add(here, pull);
        v128.store64_lane(tail, f32x4.sub(there, pull), 0);
        let push = f32x4.splat(0);
        for (let sample = 0; sample < negatives; sample++) {
          const other = u32((u64(hash(counter++)) * u64(n)) >> 32);
          // What memory holds of the head is behind `here`; it must not push itself.
          const away =
            other == u32(head)
              ? f32x4.splat(0)
              : f32x4.sub(here, v128.load64_zero(positions + (usize(other) << 3)));
          push = f32x4.add(push, step(away, table, tableFirst, tableSize, 4));
        }
        here = f32x4.add(here, f32x4.mul(rate, push));
      }
      v128.store64_lane(positions + (usize(head) << 3), here, 0);
    }
  }
  return counter;
}

/** The coefficient for this difference times the difference, each coordinate within [-4, 4]. */
function step(
  difference: v128,
  table: usize,
  tableFirst: i32,
  tableSize: i32,
  column: usize,
): v128 {
  const squares = f32x4.mul(difference, difference);
  const squared = f32x4.extract_lane(squares, 0) + f32x4.extract_lane(squares, 1);
  let place = i32(reinterpret<u32>(squared) >> 17) - tableFirst;
  place = place < 0 ? 0 : place;
  place = place < tableSize ? place : tableSize - 1;
  const coefficient = v128.load32_splat(table + (usize(place) << 3) + column);
  const gradient = f32x4.mul(coefficient, difference);
  return f32x4.pmax(f32x4.pmin(gradient, f32x4.splat(4)), f32x4.splat(-4));
}

/** Mixes a counter into 32 well-spread bits: the finaliser of MurmurHash3 after a Weyl step. */
function hash(counter: u32): u32 {
  let mixed = counter * 0x9e3779b1;
  mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  return mixed ^ (mixed >>> 16);
}
