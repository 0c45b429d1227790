import "server-only";
import type { BytesColumn } from "./schema";

/** One saved run, without its document. */
export interface SavedRunsTable {
  /** 128 random bits: whoever knows it and is admitted may open the run. */
  id: string;
  name: string;
  /** The visitor who saved it. */
  maker: string;
  created_at: number;
  /** Of its whole document. */
  bytes: number;
  inputs: number;
  /** JSON: what a list says of its columns. */
  columns: string;
  /** When it was deleted; until it is erased, some minutes later, it can be restored. Null otherwise. */
  deleted_at: number | null;
}

/** The document of a run, cut into parts, so that no statement carries 64 MB. */
export interface SavedRunPartsTable {
  run_id: string;
  /** 0, 1, 2 … in the order of the bytes. */
  part: number;
  content: BytesColumn;
}
