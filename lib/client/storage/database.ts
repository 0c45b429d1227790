import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { BatchRecord } from "../run/column-answers";
import type { WorkspaceContent } from "../workspace/workspace-store";

/** A tab's workspace as stored; `answers` names the column records that its columns have. */
export interface StoredWorkspace {
  id: string;
  savedAt: number;
  content: WorkspaceContent;
  answers: Record<string, string>;
}

/** The vectors of one column, stored under column key and content hash. */
export interface StoredColumn {
  key: string;
  kind: string;
  dimension: number;
  texts: string[];
  vectors: Float32Array<ArrayBuffer>;
  batches: BatchRecord[];
}

interface Schema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  columns: { key: string; value: StoredColumn };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** The browser's database of this site, opened once; a failed opening is tried again at the next call. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("embedscope", 1, {
    upgrade(created) {
      created.createObjectStore("workspaces", { keyPath: "id" });
      created.createObjectStore("columns", { keyPath: "key" });
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
