import type { Kind } from "@/lib/contract/kind";
import type { SparseEntry } from "@/lib/contract/embed-events";
import { sparseRowsOf, type SparseRows, type SparseVector } from "@/lib/maths/sparse/sparse-rows";
import { sparseVector } from "@/lib/maths/sparse/sparse-vector";
import type { BatchRecord, HeldAnswers } from "./column-answers";

/** Sparse vectors for a list of inputs; rows without entries where `present` is 0. */
export interface GatheredSparse extends SparseRows {
  form: "sparse";
  present: Uint8Array<ArrayBuffer>;
  presentCount: number;
}

const noEntries: SparseVector = { ids: new Uint32Array(0), weights: new Float64Array(0) };

/** The sparse vectors that came for one column, and the texts of the tokens as far as they were told. */
export class SparseAnswers implements HeldAnswers {
  readonly form = "sparse";
  readonly kind: Kind;
  readonly batches: BatchRecord[] = [];
  private readonly vectors = new Map<string, SparseVector>();
  private readonly texts = new Map<number, string>();

  constructor(kind: Kind) {
    this.kind = kind;
  }

  get size(): number {
    return this.vectors.size;
  }

  has(key: string): boolean {
    return this.vectors.has(key);
  }

  /** Keeps a vector for an input, in place of one it had, and what its tokens are called. */
  set(key: string, { ids, weights, tokens }: SparseEntry): void {
    this.setVector(key, sparseVector(ids, weights));
    tokens?.forEach((text, at) => this.nameToken(ids[at] ?? -1, text));
  }

  /** Keeps a vector, as {@link gather} lays them out. */
  setVector(key: string, vector: SparseVector): void {
    this.vectors.set(key, vector);
  }

  /** Remembers what a token is called. An empty text says nothing; services send it for special tokens. */
  nameToken(id: number, text: string): void {
    if (text !== "") this.texts.set(id, text);
  }

  /** The vector of one input; null while it has none. */
  vectorOf(key: string): SparseVector | null {
    return this.vectors.get(key) ?? null;
  }

  /** The text of a token; null where the service did not say it. */
  tokenText(id: number): string | null {
    return this.texts.get(id) ?? null;
  }

  /** The texts of these tokens, each once, as far as they are known. */
  tokenTexts(ids: Uint32Array): (readonly [id: number, text: string])[] {
    return [...new Set(ids)].flatMap((id) => {
      const text = this.texts.get(id);
      return text === undefined ? [] : [[id, text] as const];
    });
  }

  /** The vectors of the inputs with these keys, in their order. */
  gather(keys: readonly string[]): GatheredSparse {
    const rows = sparseRowsOf(keys.map((key) => this.vectors.get(key) ?? noEntries));
    const present = Uint8Array.from(keys, (key) => (this.vectors.has(key) ? 1 : 0));
    const presentCount = present.reduce((sum, here) => sum + here, 0);
    return { form: "sparse", ...rows, present, presentCount };
  }
}
