import { checkFileSize } from "./file-size";
import type { ModelConfig } from "./model-config";

/** How many related tokens `sparse.bin` holds for each token. */
export const expansionsPerToken = 4;

/** The tables of the sparse head: V tokens (FORMAT.md §4). */
export interface SparseTable {
  config: ModelConfig["sparse"];
  /** V; times its scale it is the weight of a token that a query names once. */
  queryWeight: Uint8Array;
  /** V; the same of a document, before saturation. */
  documentWeight: Uint8Array;
  /** V × 4, row-major; `config.no_expansion_id` marks a free place. */
  expansionId: Uint16Array;
  /** V × 4, row-major. */
  expansionWeight: Uint8Array;
}

/** Reads `sparse.bin`; throws a RangeError when its size does not fit `model.json`. */
export function readSparseTable(bytes: Uint8Array, config: ModelConfig): SparseTable {
  const tokens = config.vocab.length;
  const expansions = tokens * expansionsPerToken;
  checkFileSize("sparse.bin", bytes, 2 * tokens + 3 * expansions);
  const idsAt = 2 * tokens;
  const weightsAt = idsAt + 2 * expansions;
  // Through a DataView: the ids may start at an odd address, and the host may be big-endian.
  const ids = new DataView(bytes.buffer, bytes.byteOffset + idsAt, 2 * expansions);
  return {
    config: config.sparse,
    queryWeight: bytes.subarray(0, tokens),
    documentWeight: bytes.subarray(tokens, idsAt),
    expansionId: Uint16Array.from({ length: expansions }, (_, at) => ids.getUint16(2 * at, true)),
    expansionWeight: bytes.subarray(weightsAt),
  };
}
