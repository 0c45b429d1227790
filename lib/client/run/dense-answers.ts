import type { Kind } from "@/lib/contract/kind";
import type { LocatedVectors } from "@/lib/maths/knn/row-scores";
import { shareable, shareableFloats } from "../workers/shareable";
import type { BatchRecord, HeldAnswers } from "./column-answers";

/** Vectors for a list of inputs: n × dimension, zeros where `present` is 0. */
export interface GatheredDense {
  form: "dense";
  vectors: Float32Array<ArrayBuffer>;
  present: Uint8Array<ArrayBuffer>;
  dimension: number;
  presentCount: number;
}

/** Dense vectors of one dimension, as they came or cut here. */
export interface DenseVectors extends HeldAnswers {
  readonly form: "dense";
  readonly dimension: number;
  /** Whether the vector of an input was made from its picture's address, without reading the picture. */
  isAddressOnly(key: string): boolean;
  /** The vectors of the inputs with these keys, in their order. */
  gather(keys: readonly string[]): GatheredDense;
  /** Where they lie: all vectors, not copied, with the places of those of these inputs. */
  locate(keys: readonly string[]): LocatedVectors;
}

/** The dense vectors that came for one column, in one array. */
export class DenseAnswers implements DenseVectors {
  readonly form = "dense";
  readonly kind: Kind;
  readonly dimension: number;
  readonly batches: BatchRecord[] = [];
  private readonly rows: Map<string, number>;
  private readonly addressOnly = new Set<string>();
  private vectors: Float32Array;

  /** `held` are vectors to start with, n × dimension, of the inputs with these distinct keys; taken over, not copied. */
  constructor(
    kind: Kind,
    dimension: number,
    held?: { keys: readonly string[]; vectors: Float32Array },
  ) {
    this.kind = kind;
    this.dimension = dimension;
    this.rows = new Map(held?.keys.map((key, row) => [key, row]));
    this.vectors = held?.vectors ?? shareableFloats(64 * dimension);
  }

  get size(): number {
    return this.rows.size;
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  isAddressOnly(key: string): boolean {
    return this.addressOnly.has(key);
  }

  /** Notes that the vector which an input has was made without reading its picture. */
  markAddressOnly(key: string): void {
    this.addressOnly.add(key);
  }

  /** Keeps a vector (length `dimension`) for an input, in place of one it had. */
  set(key: string, vector: Float32Array): void {
    this.addressOnly.delete(key);
    const row = this.rows.get(key) ?? this.rows.size;
    this.rows.set(key, row);
    const needed = (row + 1) * this.dimension;
    if (needed > this.vectors.length) {
      const grown = shareableFloats(Math.max(needed, this.vectors.length * 2));
      grown.set(this.vectors);
      this.vectors = grown;
    }
    this.vectors.set(vector, row * this.dimension);
  }

  gather(keys: readonly string[]): GatheredDense {
    const { dimension } = this;
    const vectors = new Float32Array(keys.length * dimension);
    const present = new Uint8Array(keys.length);
    let presentCount = 0;
    keys.forEach((key, index) => {
      const row = this.rows.get(key);
      if (row === undefined) return;
      vectors.set(this.vectors.subarray(row * dimension, (row + 1) * dimension), index * dimension);
      present[index] = 1;
      presentCount++;
    });
    return { form: "dense", vectors, present, dimension, presentCount };
  }

  locate(keys: readonly string[]): LocatedVectors {
    const { dimension } = this;
    // Those that came out of storage are not in shared memory yet.
    this.vectors = shareable(this.vectors);
    const places = Int32Array.from(keys, (key) => this.rows.get(key) ?? -1);
    return { form: "dense", vectors: this.vectors, stride: dimension, dimension, places };
  }
}
