import { normaliseRows } from "@/lib/maths/normalise";
import { importPacked } from "./packed-package";
import type { LaidOut } from "./umap-layouts";

/** What of @keckelt/tsne is called here. */
type TsneModule = {
  TSNE: new (options: { perplexity: number; epsilon: number; dim: number }) => {
    initDataRaw(rows: number[][]): void;
    step(): number;
    getSolution(): number[][];
  };
};

export type TsnePeer = {
  version: string;
  layOut(vectors: Float32Array, dimension: number): LaidOut;
};

/** As many as its own page shows. */
const ITERATIONS = 500;

/**
 * The t-SNE of @keckelt/tsne, a typed copy of tsnejs: exact, so its time grows with the square of the
 * points. (wasm-bhtsne, the Barnes–Hut one of the registry, stops in Node for want of a browser's
 * workers.)
 */
export async function tsnePeer(): Promise<TsnePeer | { missing: string }> {
  const packed = await importPacked("@keckelt/tsne", "lib/tsne.js");
  if ("missing" in packed) return packed;
  const { loaded, version } = packed;
  if (!isTsneModule(loaded)) {
    return { missing: "@keckelt/tsne is not available: its tsne.js exports no TSNE" };
  }
  return { version, layOut: (vectors, dimension) => layOutBy(loaded, vectors, dimension) };
}

function isTsneModule(loaded: unknown): loaded is TsneModule {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    "TSNE" in loaded &&
    typeof loaded.TSNE === "function"
  );
}

/** On unit vectors, whose squared Euclidean distance is twice the cosine distance. */
function layOutBy({ TSNE }: TsneModule, vectors: Float32Array, dimension: number): LaidOut {
  const unit = normaliseRows(vectors, dimension).vectors;
  const rows = Array.from({ length: unit.length / dimension }, (_, row) =>
    Array.from(unit.subarray(row * dimension, (row + 1) * dimension)),
  );
  const tsne = new TSNE({ perplexity: 30, epsilon: 10, dim: 2 });
  tsne.initDataRaw(rows);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) tsne.step();
  return { positions: Float32Array.from(tsne.getSolution().flat()), epochs: ITERATIONS };
}
