import type { Kind } from "@/lib/contract/kind";
import type { LocatedVectors } from "@/lib/maths/knn/row-scores";
import { matryoshkaCut } from "@/lib/maths/matryoshka-cut";
import type { BatchRecord } from "./column-answers";
import type { DenseVectors, GatheredDense } from "./dense-answers";

/** Vectors cut here to their first components and brought to length 1 again; nothing is sent for them. */
export class CutAnswers implements DenseVectors {
  readonly form = "dense";

  constructor(
    private readonly uncut: DenseVectors,
    readonly dimension: number,
  ) {}

  get kind(): Kind {
    return this.uncut.kind;
  }

  get batches(): readonly BatchRecord[] {
    return this.uncut.batches;
  }

  get size(): number {
    return this.uncut.size;
  }

  /** The number of components before the cut. */
  get uncutDimension(): number {
    return this.uncut.dimension;
  }

  has(key: string): boolean {
    return this.uncut.has(key);
  }

  isAddressOnly(key: string): boolean {
    return this.uncut.isAddressOnly(key);
  }

  gather(keys: readonly string[]): GatheredDense {
    const gathered = this.uncut.gather(keys);
    const { vectors } = matryoshkaCut(gathered.vectors, gathered.dimension, this.dimension);
    return { ...gathered, vectors, dimension: this.dimension };
  }

  /** Uncut vectors of which only the first components count; their lengths are not 1 there. */
  locate(keys: readonly string[]): LocatedVectors {
    return { ...this.uncut.locate(keys), dimension: this.dimension };
  }
}

/**
 * The vectors cut to `dimension`; themselves where they have no more than that. The same arguments
 * give the same object, so that what is computed from it can be kept beside it.
 */
export function cutAnswers(uncut: DenseVectors, dimension: number): DenseVectors {
  if (dimension >= uncut.dimension) return uncut;
  const cuts = cache.get(uncut) ?? new Map<number, CutAnswers>();
  cache.set(uncut, cuts);
  const cut = cuts.get(dimension) ?? new CutAnswers(uncut, dimension);
  cuts.set(dimension, cut);
  return cut;
}

const cache = new WeakMap<DenseVectors, Map<number, CutAnswers>>();
