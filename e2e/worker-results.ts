import type { BrowserContext, Page } from "@playwright/test";

/** What the newest matrix and map of a page were computed from, and what came out. */
interface WorkerResults {
  vectors: Float32Array;
  dimension: number;
  matrix: Float32Array | null;
  positions: Float32Array | null;
}

declare global {
  interface Window {
    workerResults: WorkerResults;
  }
}

/** Keeps in every page of the context what goes to its workers and comes back; see {@link Window}. */
export async function watchWorkers(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: "e2e/watch-workers.mjs" });
}

/** The furthest that a cell of the matrix lies from the cosine of its vectors, over a thousand cells. */
export function worstCosine(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { vectors, dimension, matrix } = window.workerResults;
    if (matrix === null) throw new Error("no matrix came out of a worker");
    const n = vectors.length / dimension;
    const dot = (a: number, b: number) => {
      let sum = 0;
      for (let k = 0; k < dimension; k++) {
        sum += (vectors[a * dimension + k] ?? 0) * (vectors[b * dimension + k] ?? 0);
      }
      return sum;
    };
    let worst = 0;
    for (let probe = 0; probe < 1_000; probe++) {
      const row = (probe * 7_919) % n;
      const column = (probe * 104_729 + 1) % n;
      const cosine = dot(row, column) / Math.sqrt(dot(row, row) * dot(column, column));
      worst = Math.max(worst, Math.abs(cosine - (matrix[row * n + column] ?? Number.NaN)));
    }
    return worst;
  });
}

/** The share of a map's points whose nearest point is of the same of `topics`, which take turns. */
export function nearestOfSameTopic(page: Page, topics: number): Promise<number> {
  return page.evaluate((count) => {
    const { positions } = window.workerResults;
    if (positions === null) throw new Error("no map came out of a worker");
    const n = positions.length / 2;
    const coordinate = (at: number) => positions[at] ?? Number.NaN;
    let same = 0;
    for (let row = 0; row < n; row++) {
      let nearest = -1;
      let least = Infinity;
      for (let other = 0; other < n; other++) {
        const across = coordinate(row * 2) - coordinate(other * 2);
        const down = coordinate(row * 2 + 1) - coordinate(other * 2 + 1);
        const distance = across * across + down * down;
        if (other === row || distance >= least) continue;
        least = distance;
        nearest = other;
      }
      if (nearest % count === row % count) same++;
    }
    return same / n;
  }, topics);
}
