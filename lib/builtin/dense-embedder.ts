import type { DenseTable } from "./dense-table";
import { QueryMap } from "./query-map";
import { TokenIds } from "./token-ids";
import type { Tokenizer } from "./tokenizer";
import { writeUnitVector } from "./unit-vector";

/**
 * The dense vectors of FORMAT.md §3: a weighted sum of token vectors. Word order has no influence.
 * All working memory is made once; a text costs about N operations a distinct token, and N × N more as a query.
 */
export class DenseEmbedder {
  readonly #table: DenseTable;
  readonly #tokenizer: Tokenizer;
  readonly #queryMap: QueryMap;
  readonly #ids = new TokenIds();
  readonly #distinct = new TokenIds();
  /** How often each token occurs in the text at hand; all zeros between texts. */
  readonly #counts: Int32Array;
  readonly #sum: Float64Array;
  readonly #mapped: Float64Array;

  constructor(table: DenseTable, tokenizer: Tokenizer) {
    this.#table = table;
    this.#tokenizer = tokenizer;
    this.#counts = new Int32Array(table.scale.length);
    this.#sum = new Float64Array(table.dimension);
    this.#queryMap = new QueryMap(table.queryMap, table.dimension);
    this.#mapped = this.#queryMap.createResult();
  }

  /**
   * Writes the vector of a text into `into`, whose length is the Matryoshka cut, 1 to N.
   * The vector has norm 1, or is all zeros where the sum vanishes.
   * @returns the number of tokens of the text
   */
  embedInto(text: string, role: "query" | "document", into: Float32Array): number {
    this.#tokenizer.tokenizeInto(text, this.#ids);
    const tokens = this.#ids.length;
    if (tokens === 0) this.#ids.push(this.#tokenizer.emptyTokenId);
    this.#countDistinct();
    if (role === "document") {
      this.#addRows(null, into.length);
      writeUnitVector(this.#sum, into);
    } else {
      // The map mixes all components, so the cut comes after it.
      this.#addRows(this.#table.queryGain, this.#table.dimension);
      this.#queryMap.apply(this.#sum, this.#mapped, into.length);
      writeUnitVector(this.#mapped, into);
    }
    return tokens;
  }

  #countDistinct(): void {
    const counts = this.#counts;
    this.#distinct.clear();
    for (let index = 0; index < this.#ids.length; index++) {
      const id = this.#ids.at(index);
      if (counts[id] === 0) this.#distinct.push(id);
      counts[id]!++;
    }
  }

  /** sum = Σ sqrt(count) · gain · scale · row, over the first `width` components; resets the counts. */
  #addRows(gain: Float32Array | null, width: number): void {
    const { rows, scale, dimension } = this.#table;
    const counts = this.#counts;
    const sum = this.#sum.fill(0);
    for (let index = 0; index < this.#distinct.length; index++) {
      const id = this.#distinct.at(index);
      const weight = Math.sqrt(counts[id]!) * scale[id]! * (gain === null ? 1 : gain[id]!);
      counts[id] = 0;
      addScaled(sum, rows, id * dimension, weight, width);
    }
  }
}

function addScaled(
  sum: Float64Array,
  rows: Int8Array,
  offset: number,
  weight: number,
  width: number,
): void {
  for (let index = 0; index < width; index++) sum[index]! += weight * rows[offset + index]!;
}
