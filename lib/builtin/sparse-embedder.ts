import type { BuiltinSparseVector } from "./builtin-sparse-embed";
import { expansionsPerToken, type SparseTable } from "./sparse-table";
import { TokenIds } from "./token-ids";
import type { Tokenizer } from "./tokenizer";

type Role = "query" | "document";

/**
 * The sparse vectors of FORMAT.md §4: learnt weights of a text's own tokens, saturated by BM25 in a
 * document (Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009), and up
 * to four related tokens for each token of a role that is expanded.
 */
export class SparseEmbedder {
  readonly #table: SparseTable;
  readonly #tokenizer: Tokenizer;
  readonly #vocabulary: readonly string[];
  readonly #ids = new TokenIds();
  readonly #distinct = new TokenIds();
  /** How often each token occurs in the text at hand; all zeros between texts. */
  readonly #counts: Int32Array;
  /** Weight of each token in the text at hand; all zeros between texts. */
  readonly #weights: Float64Array;

  constructor(table: SparseTable, tokenizer: Tokenizer, vocabulary: readonly string[]) {
    this.#table = table;
    this.#tokenizer = tokenizer;
    this.#vocabulary = vocabulary;
    this.#counts = new Int32Array(vocabulary.length);
    this.#weights = new Float64Array(vocabulary.length);
  }

  /** The vector of a text, and the number of its tokens. */
  embed(text: string, role: Role): { vector: BuiltinSparseVector; tokenCount: number } {
    this.#tokenizer.tokenizeInto(text, this.#ids);
    const tokenCount = this.#ids.length;
    if (tokenCount === 0) this.#ids.push(this.#tokenizer.emptyTokenId);
    this.#countDistinct();
    const touched = this.#weigh(role);
    return { vector: this.#take(touched), tokenCount };
  }

  #countDistinct(): void {
    this.#distinct.clear();
    for (let index = 0; index < this.#ids.length; index++) {
      const id = this.#ids.at(index);
      if (this.#counts[id] === 0) this.#distinct.push(id);
      this.#counts[id]!++;
    }
  }

  /** Fills `#weights`, resets the counts, and returns the ids that may have a weight now. */
  #weigh(role: Role): Set<number> {
    const touched = new Set<number>();
    const expanded = this.#table.config.expand_roles.includes(role);
    for (let index = 0; index < this.#distinct.length; index++) {
      const id = this.#distinct.at(index);
      const weight = this.#ownWeight(id, role);
      this.#counts[id] = 0;
      this.#weights[id]! += weight;
      touched.add(id);
      if (expanded) this.#addRelated(id, weight, touched);
    }
    return touched;
  }

  #ownWeight(id: number, role: Role): number {
    const { config, queryWeight, documentWeight } = this.#table;
    const count = this.#counts[id]!;
    if (role === "query") return queryWeight[id]! * config.query_weight_scale * Math.sqrt(count);
    const { k1, b, average_length: averageLength } = config;
    const lengthFactor = 1 - b + (b * this.#ids.length) / averageLength;
    const saturated = (count * (k1 + 1)) / (count + k1 * lengthFactor);
    return documentWeight[id]! * config.document_weight_scale * saturated;
  }

  #addRelated(id: number, weight: number, touched: Set<number>): void {
    const { config, expansionId, expansionWeight } = this.#table;
    const end = (id + 1) * expansionsPerToken;
    for (let place = id * expansionsPerToken; place < end; place++) {
      const related = expansionId[place]!;
      const share = expansionWeight[place]! * config.expansion_weight_scale;
      if (share === 0 || related === config.no_expansion_id) continue;
      this.#weights[related]! += weight * share;
      touched.add(related);
    }
  }

  #take(touched: ReadonlySet<number>): BuiltinSparseVector {
    const weighted = Array.from(touched).filter((id) => this.#weights[id]! > 0);
    const tokenIds = Uint16Array.from(weighted).sort();
    const vector = {
      tokenIds,
      weights: Float32Array.from(tokenIds, (id) => this.#weights[id]!),
      tokens: Array.from(tokenIds, (id) => this.#vocabulary[id]!),
    };
    for (const id of touched) this.#weights[id] = 0;
    return vector;
  }
}
