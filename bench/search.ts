import { createKernels } from "@/lib/maths/kernels/create-kernels";
import { createVectorSearch } from "@/lib/maths/knn/vector-search";
import { gaussian, seededRandom } from "@/lib/maths/seeded-random";
import { blobVectors } from "./blob-vectors";
import { type BenchFigure, figure } from "./figure";
import { median } from "./rounds";

const n = 10_000;
const dimension = 1_024;
const top = 50;
const queries = 200;

/** One query against 10,000 × 1,024 rows that are in memory already, one thread. */
export async function run(): Promise<BenchFigure[]> {
  const vectors = blobVectors(n, dimension, { count: 25, spread: 8, seed: 2 });
  const kernels = createKernels();
  const started = performance.now();
  const rows = createVectorSearch(kernels, vectors, dimension);
  const preparing = performance.now() - started;
  const random = seededRandom(3);
  const times: number[] = [];
  for (let query = -20; query < queries; query++) {
    const row = Math.floor(random() * n) * dimension;
    const values = vectors
      .subarray(row, row + dimension)
      .map((value) => value + 0.5 * gaussian(random));
    const before = performance.now();
    rows.search(values, top);
    if (query >= 0) times.push(performance.now() - before);
  }
  const slowest = times.toSorted((a, b) => a - b)[Math.floor(queries * 0.95)]!;
  return [
    figure({
      name: "search: a query against 10,000 rows",
      value: median(times),
      unit: "ms",
      target: 5,
      better: "less",
      detail: `${n} × ${dimension}, top ${top}, exact, ${kernels.path}, one thread, median of ${queries} queries; 95 % within ${slowest.toFixed(1)} ms; preparing the rows once took ${preparing.toFixed(0)} ms`,
    }),
  ];
}
