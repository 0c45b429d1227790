// A best list is `size` slots of (score, row), best first, for one row. `floors` holds the last, so
// worst, score of each list: almost every score falls below it and is passed over four at a time.

/**
 * Offers a tile of scores between the rows from `rowBase` and those from `columnBase` to the lists of
 * both. Pairs at or below the diagonal are left out, since the tile above it offers them.
 * `columns` is a multiple of 4; columns from `end` on are padding.
 */
export function offerPairs(
  tile: usize,
  tileStride: usize,
  rowBase: i32,
  rows: i32,
  columnBase: i32,
  columns: i32,
  end: i32,
  lists: usize,
  floors: usize,
  size: i32,
): void {
  for (let i = 0; i < rows; i++) {
    const row = rowBase + i;
    const scores = tile + usize(i) * tileStride;
    const rowFloor = floors + (usize(row) << 2);
    for (let j = 0; j < columns; j += 4) {
      const four = v128.load(scores + (usize(j) << 2));
      const above = v128.or(
        i32x4.gt_s(four, v128.load32_splat(rowFloor)),
        i32x4.gt_s(four, v128.load(floors + (usize(columnBase + j) << 2))),
      );
      if (!v128.any_true(above)) continue;
      for (let lane = 0; lane < 4; lane++) {
        const column = columnBase + j + lane;
        if (column <= row || column >= end) continue;
        const score = load<i32>(scores + (usize(j + lane) << 2));
        offer(lists, floors, size, row, score, column);
        offer(lists, floors, size, column, score, row);
      }
    }
  }
}

/**
 * Offers a tile of scores among the rows `ids` to the lists of both rows of each pair. A row may be
 * in a list already: then it is not entered twice.
 */
export function offerGroup(
  tile: usize,
  tileStride: usize,
  ids: usize,
  count: i32,
  lists: usize,
  floors: usize,
  size: i32,
): void {
  for (let i = 0; i < count; i++) {
    const row = load<i32>(ids + (usize(i) << 2));
    const scores = tile + usize(i) * tileStride;
    for (let j = i + 1; j < count; j++) {
      const column = load<i32>(ids + (usize(j) << 2));
      const score = load<i32>(scores + (usize(j) << 2));
      offerOnce(lists, floors, size, row, score, column);
      offerOnce(lists, floors, size, column, score, row);
    }
  }
}

/** Offers the scores between `row` and each of `ids` to the lists of both, none entered twice. */
export function offerListed(
  scores: usize,
  ids: usize,
  count: i32,
  row: i32,
  lists: usize,
  floors: usize,
  size: i32,
): void {
  for (let j = 0; j < count; j++) {
    const other = load<i32>(ids + (usize(j) << 2));
    const score = load<i32>(scores + (usize(j) << 2));
    offerOnce(lists, floors, size, row, score, other);
    offerOnce(lists, floors, size, other, score, row);
  }
}

/** Offers the scores of `count` rows from row 0 on to one list. */
export function offerScores(scores: usize, count: i32, list: usize, floor: usize, size: i32): void {
  for (let row = 0; row < count; row++) {
    offer(list, floor, size, 0, load<i32>(scores + (usize(row) << 2)), row);
  }
}

function offerOnce(lists: usize, floors: usize, size: i32, row: i32, score: i32, other: i32): void {
  if (score <= load<i32>(floors + (usize(row) << 2))) return;
  const list = lists + ((usize(row) * usize(size)) << 3);
  for (let slot = 0; slot < size; slot++) {
    if (load<i32>(list + (usize(slot) << 3), 4) == other) return;
  }
  offer(lists, floors, size, row, score, other);
}

function offer(lists: usize, floors: usize, size: i32, row: i32, score: i32, other: i32): void {
  const floor = floors + (usize(row) << 2);
  if (score <= load<i32>(floor)) return;
  const list = lists + ((usize(row) * usize(size)) << 3);
  let slot = list + (usize(size - 1) << 3);
  while (slot > list && load<i32>(slot - 8) < score) {
    store<u64>(slot, load<u64>(slot - 8));
    slot -= 8;
  }
  store<i32>(slot, score);
  store<i32>(slot, other, 4);
  store<i32>(floor, load<i32>(list + (usize(size - 1) << 3)));
}
