import { importPacked } from "./packed-package";
import type { LaidOut } from "./umap-layouts";

/** What of embedding-atlas's `umap.js` is called here. */
type AtlasModule = {
  createUMAP(
    count: number,
    inputDimension: number,
    outputDimension: number,
    vectors: Float32Array,
    options: { metric: "cosine"; nNeighbors: number; minDist: number; seed: number },
  ): Promise<AtlasUmap>;
};

type AtlasUmap = {
  readonly embedding: Float32Array;
  readonly epoch: number;
  run(): Promise<void>;
  destroy(): void;
};

export type AtlasPeer = {
  version: string;
  layOut(vectors: Float32Array, dimension: number, seed: number): Promise<LaidOut>;
};

/**
 * The WebAssembly UMAP of the `embedding-atlas` package, taken from the registry into a temporary
 * folder: a package that it needs to be installed is not there. Says why when it is not to be had.
 */
export async function atlasPeer(): Promise<AtlasPeer | { missing: string }> {
  const packed = await importPacked("embedding-atlas", "dist/umap.js");
  if ("missing" in packed) return packed;
  if (!isAtlasModule(packed.loaded)) {
    return { missing: "embedding-atlas is not available: its umap.js exports no createUMAP" };
  }
  return { version: packed.version, layOut: layOutWith(packed.loaded) };
}

function isAtlasModule(loaded: unknown): loaded is AtlasModule {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    "createUMAP" in loaded &&
    typeof loaded.createUMAP === "function"
  );
}

function layOutWith(atlas: AtlasModule): AtlasPeer["layOut"] {
  return async (vectors, dimension, seed) => {
    const umap = await atlas.createUMAP(vectors.length / dimension, dimension, 2, vectors, {
      metric: "cosine",
      nNeighbors: 15,
      minDist: 0.1,
      seed,
    });
    try {
      await umap.run();
      return { positions: umap.embedding.slice(), epochs: umap.epoch };
    } finally {
      umap.destroy();
    }
  };
}
