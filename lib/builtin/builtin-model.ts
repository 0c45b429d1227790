import type { BuiltinEmbedResult } from "./builtin-embed";
import { DenseEmbedder } from "./dense-embedder";
import { type DenseFiles, readDenseTable } from "./dense-table";
import { LexicalEmbedder, lexicalDimension } from "./lexical-embedder";
import type { BuiltinSparseResult } from "./builtin-sparse-embed";
import { modelConfigSchema } from "./model-config";
import { SparseEmbedder } from "./sparse-embedder";
import { readSparseTable } from "./sparse-table";
import { Tokenizer } from "./tokenizer";

/** The files of the model: `model.json` parsed, the tables as bytes. */
export interface BuiltinModelFiles extends DenseFiles {
  modelJson: unknown;
  /** `sparse.bin` */
  sparse: Uint8Array;
}

/** The built-in models. Bytes in, vectors out: no files, no network, in Node and in the browser alike. */
export interface BuiltinModel {
  /** The full dimension of the dense model; any smaller one from 1 on is a Matryoshka cut. */
  readonly denseDimension: number;
  /** Ids of a text's tokens; an empty list for a text without visible characters. */
  tokenize(text: string): number[];
  /** Throws a RangeError when `dimension` is not an integer from 1 to `denseDimension`. */
  embedDense(
    texts: readonly string[],
    role: "query" | "document",
    dimension: number,
  ): BuiltinEmbedResult;
  /** The lexical baseline, see `LexicalEmbedder`; `lexicalDimension` components. */
  embedLexical(texts: readonly string[]): BuiltinEmbedResult;
  /** The sparse head, see `SparseEmbedder`. */
  embedSparse(texts: readonly string[], role: "query" | "document"): BuiltinSparseResult;
}

/** Reads the model; throws when the files do not fit FORMAT.md or one another. */
export function createBuiltinModel(files: BuiltinModelFiles): BuiltinModel {
  const config = modelConfigSchema.parse(files.modelJson);
  const tokenizer = new Tokenizer(config);
  const dense = new DenseEmbedder(readDenseTable(files, config), tokenizer);
  const lexical = new LexicalEmbedder(tokenizer.normalise);
  const sparse = new SparseEmbedder(readSparseTable(files.sparse, config), tokenizer, config.vocab);
  return {
    denseDimension: config.dims,
    tokenize: (text) => tokenizer.tokenize(text),
    embedDense(texts, role, dimension) {
      checkDimension(dimension, config.dims);
      return embedEach(texts, dimension, (text, into) => dense.embedInto(text, role, into));
    },
    embedLexical: (texts) =>
      embedEach(texts, lexicalDimension, (text, into) => {
        lexical.embedInto(text, into);
        return tokenizer.count(text);
      }),
    embedSparse(texts, role) {
      const embedded = texts.map((text) => sparse.embed(text, role));
      return {
        vectors: embedded.map(({ vector }) => vector),
        tokenCounts: embedded.map(({ tokenCount }) => tokenCount),
      };
    },
  };
}

function embedEach(
  texts: readonly string[],
  dimension: number,
  embedInto: (text: string, into: Float32Array) => number,
): BuiltinEmbedResult {
  const vectors = new Float32Array(texts.length * dimension);
  const tokenCounts = texts.map((text, row) =>
    embedInto(text, vectors.subarray(row * dimension, (row + 1) * dimension)),
  );
  return { vectors, dimension, tokenCounts };
}

function checkDimension(dimension: number, full: number): void {
  if (Number.isInteger(dimension) && dimension >= 1 && dimension <= full) return;
  throw new RangeError(
    `The dense model has no ${dimension} dimensions; ask for an integer from 1 to ${full}.`,
  );
}
