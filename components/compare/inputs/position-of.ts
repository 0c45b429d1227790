/** The position of a place in an ascending list of places; -1 when it is not in it. */
export function positionOf(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] ?? Number.POSITIVE_INFINITY;
    if (found === place) return middle;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
