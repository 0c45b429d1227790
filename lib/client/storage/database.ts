import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { SparseRows } from "@/lib/maths/sparse/sparse-rows";
import type { BatchRecord } from "../run/column-answers";
import type { WorkspaceContent } from "../workspace/workspace-store";
import type { SeparatedInputs } from "./stored-inputs";

/** A tab's workspace as stored; `answers` names the column records that its columns have. */
export interface StoredWorkspace {
  id: string;
  savedAt: number;
  content: Omit<WorkspaceContent, "inputs">;
  /** The keys of its inputs' chunks, in order. Older records have the inputs in their content instead. */
  chunks: readonly string[];
  /** The hashes of the pictures that its inputs name. */
  pictures: readonly string[];
  answers: Record<string, string>;
}

/** A part of a workspace's inputs; it belongs to that workspace alone. */
interface StoredChunk extends Pick<SeparatedInputs, "inputs"> {
  key: string;
}

/** A picture that inputs of workspaces name by its hash. */
interface StoredPicture {
  hash: string;
  dataUrl: string;
}

/** The vectors of one column, stored under column key and content hash. */
export type StoredColumn = StoredDenseColumn | StoredSparseColumn;

interface StoredAnswers {
  key: string;
  kind: string;
  /** The keys of its inputs (`inputKey`), which for texts are the texts. */
  texts: string[];
  batches: readonly BatchRecord[];
}

export interface StoredDenseColumn extends StoredAnswers {
  /** Absent: the first records were all dense. */
  form?: never;
  dimension: number;
  vectors: Float32Array<ArrayBuffer>;
  /** Keys of inputs whose picture was not read; absent in older records. */
  addressOnly?: readonly string[];
}

export interface StoredSparseColumn extends StoredAnswers, SparseRows {
  form: "sparse";
  /** What the service called the tokens, as far as it did. */
  tokenTexts: (readonly [id: number, text: string])[];
}

interface Schema extends DBSchema {
  workspaces: { key: string; value: StoredWorkspace };
  chunks: { key: string; value: StoredChunk };
  pictures: { key: string; value: StoredPicture };
  columns: { key: string; value: StoredColumn };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** The browser's database of this site, opened once; a failed opening is tried again at the next call. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDatabase().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    openDB<Schema>("embedscope", 3, {
      upgrade(created, oldVersion) {
        if (oldVersion < 1) {
          created.createObjectStore("workspaces", { keyPath: "id" });
          created.createObjectStore("columns", { keyPath: "key" });
        }
        if (oldVersion < 2) created.createObjectStore("pictures", { keyPath: "hash" });
        created.createObjectStore("chunks", { keyPath: "key" });
      },
      // Would else wait, with nothing on screen, until that tab is closed.
      blocked: () => reject(new Error("Another tab has an older version of this page open.")),
      // A page of a newer version waits for this one to let go.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        opening = null;
      },
    }).then(resolve, reject);
  });
}
