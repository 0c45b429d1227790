import { checkFileSize } from "./file-size";
import type { ModelConfig } from "./model-config";

/** The binary files of the dense model as bytes, as FORMAT.md §1 lays them out. */
export interface DenseFiles {
  /** `dense.i8.bin` */
  dense: Uint8Array;
  /** `dense_scale.f32.bin` */
  denseScale: Uint8Array;
  /** `query_gain.f32.bin` */
  queryGain: Uint8Array;
  /** `query_map.f32.bin` */
  queryMap: Uint8Array;
}

/** The tables of the dense model: V tokens, N dimensions. */
export interface DenseTable {
  dimension: number;
  /** V × N, row-major. */
  rows: Int8Array;
  /** V; one factor for each row. */
  scale: Float32Array;
  /** V; a further factor of each token in the query role. */
  queryGain: Float32Array;
  /** N × N, row-major; in the query role `v + M v` replaces `v`. */
  queryMap: Float32Array;
}

/** Reads the tables; throws a RangeError that names the file whose size does not fit `model.json`. */
export function readDenseTable(files: DenseFiles, config: ModelConfig): DenseTable {
  const tokens = config.vocab.length;
  const dimension = config.dims;
  checkFileSize("dense.i8.bin", files.dense, tokens * dimension);
  return {
    dimension,
    rows: new Int8Array(files.dense.buffer, files.dense.byteOffset, files.dense.byteLength),
    scale: readFloats("dense_scale.f32.bin", files.denseScale, tokens),
    queryGain: readFloats("query_gain.f32.bin", files.queryGain, tokens),
    queryMap: readFloats("query_map.f32.bin", files.queryMap, dimension * dimension),
  };
}

/** Through a DataView: the bytes may start at an odd address, and the host may be big-endian. */
function readFloats(name: string, bytes: Uint8Array, count: number): Float32Array {
  checkFileSize(name, bytes, count * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
}
