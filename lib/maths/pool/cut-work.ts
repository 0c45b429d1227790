/** One of `parts` shares of about equal work; `part` counts from 0. */
export type Share = { part: number; parts: number };

/** All shares, in order. */
export function cutWork(parts: number): Share[] {
  return Array.from({ length: parts }, (_, part) => ({ part, parts }));
}

/** Cuts n rows into at most `parts` runs of about equal length; none is empty. */
export function cutRows(n: number, parts: number): { first: number; end: number }[] {
  const runs = cutWork(parts).map(({ part }) => ({
    first: Math.floor((n * part) / parts),
    end: Math.floor((n * (part + 1)) / parts),
  }));
  return runs.filter(({ first, end }) => end > first);
}
