/** How many of their first neighbours two columns share. */
export interface Agreement<Column> {
  first: Column;
  second: Column;
  shared: number;
  /** The length of the shorter of their two lists. */
  of: number;
}

/** Every pair of columns with the number of rows that both lists hold, wherever they stand in them. */
export function agreements<Column>(
  lists: readonly { column: Column; rows: readonly number[] }[],
): Agreement<Column>[] {
  return lists.flatMap((first, at) =>
    lists.slice(at + 1).map((second) => ({
      first: first.column,
      second: second.column,
      shared: first.rows.filter((row) => second.rows.includes(row)).length,
      of: Math.min(first.rows.length, second.rows.length),
    })),
  );
}
