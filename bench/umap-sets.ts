import { createBuiltinModel } from "@/lib/builtin/builtin-model";
import { readModelFiles } from "@/lib/builtin/read-model-files";
import { blobVectors } from "./blob-vectors";
import { madeUpTexts } from "./umap-texts";

export const dimension = 1_024;

/** Vectors to lay out, n × 1,024, in memory that threads share. */
export type VectorSet = { name: string; vectors: Float32Array<SharedArrayBuffer> };

/** The first n texts' embeddings, and a mixture of Gaussians. */
export async function vectorSets(n: number): Promise<VectorSet[]> {
  return [
    { name: "texts", vectors: shared(await textVectors(n)) },
    {
      name: "blobs",
      vectors: shared(blobVectors(n, dimension, { count: 25, spread: 8, seed: 6 })),
    },
  ];
}

/** What the built-in models say of each text, side by side: as a document, as a query, and lexically. */
async function textVectors(n: number): Promise<Float32Array> {
  const model = createBuiltinModel(await readModelFiles());
  const texts = madeUpTexts(n);
  const parts = [
    model.embedDense(texts, "document", 256),
    model.embedDense(texts, "query", 256),
    model.embedLexical(texts),
  ];
  const vectors = new Float32Array(n * dimension);
  let column = 0;
  for (const part of parts) {
    for (let row = 0; row < n; row++) {
      const own = part.vectors.subarray(row * part.dimension, (row + 1) * part.dimension);
      vectors.set(own, row * dimension + column);
    }
    column += part.dimension;
  }
  return vectors;
}

function shared(vectors: Float32Array): Float32Array<SharedArrayBuffer> {
  const copy = new Float32Array(new SharedArrayBuffer(vectors.byteLength));
  copy.set(vectors);
  return copy;
}
