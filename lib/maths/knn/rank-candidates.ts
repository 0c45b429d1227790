import type { Kernels } from "../kernels/create-kernels";
import type { KernelRows } from "../kernels/kernel-rows";
import { EMPTY, type CandidateLists } from "./candidate-lists";

/** A row and its cosine similarity, in float32. */
export type Scored = { other: number; similarity: number };

/**
 * Takes room for lists of `size` and returns a function that ranks the candidates in the list of a
 * row by their similarity in float32 to the unit vector at a byte offset.
 */
export function rankCandidates(
  { memory, run }: Kernels,
  { at, stride }: KernelRows,
  size: number,
): (query: number, candidates: CandidateLists, row: number) => Scored[] {
  const room = Math.ceil(size / 4) * 16;
  const ids = memory.take(room);
  const scores = memory.take(room);
  return (query, { entries }, row) => {
    const { i32, f32 } = memory;
    i32.fill(0, ids / 4, (ids + room) / 4);
    let count = 0;
    for (let slot = row * size; slot < (row + 1) * size; slot++) {
      if (entries[slot * 2]! === EMPTY) break;
      i32[ids / 4 + count++] = entries[slot * 2 + 1]!;
    }
    run.dotListed(query, at, stride, ids, count, scores);
    const found: Scored[] = [];
    for (let i = 0; i < count; i++) {
      found.push({ other: i32[ids / 4 + i]!, similarity: f32[scores / 4 + i]! });
    }
    return ranked(found);
  };
}

/** Sorts by similarity, best first, equal ones in the order of rows; rounding past 1 is cut. */
export function ranked(scored: Scored[]): Scored[] {
  for (const entry of scored) entry.similarity = Math.max(-1, Math.min(1, entry.similarity));
  return scored.sort((a, b) => b.similarity - a.similarity || a.other - b.other);
}
