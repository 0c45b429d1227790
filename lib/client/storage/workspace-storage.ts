import { z } from "zod";
import { columnChoiceSchema } from "../workspace/column-choice";
import type { WorkspaceContent } from "../workspace/workspace-store";
import { database, type StoredWorkspace } from "./database";
import { joinPictures, pictureHashes, separatePictures, storedInputSchema } from "./stored-inputs";

const keptWorkspaces = 12;

const storedWorkspaceSchema = z.object({
  id: z.string(),
  savedAt: z.number(),
  content: z.object({
    inputs: z.array(storedInputSchema),
    columns: z.array(columnChoiceSchema).max(6),
    untouchedSample: z.string().nullable(),
  }),
  answers: z.record(z.string(), z.string()),
});

/** A stored workspace with its pictures in its inputs. */
export interface KeptWorkspace extends Omit<StoredWorkspace, "content"> {
  content: WorkspaceContent;
}

/** Ids of the stored workspaces, the newest first. */
export async function listWorkspaces(): Promise<string[]> {
  const stored = await (await database()).getAll("workspaces");
  return stored.toSorted((a, b) => b.savedAt - a.savedAt).map((workspace) => workspace.id);
}

/** Reads a workspace; null when there is none or what is stored cannot be read any more. */
export async function loadWorkspace(id: string): Promise<KeptWorkspace | null> {
  const db = await database();
  const stored = storedWorkspaceSchema.safeParse(await db.get("workspaces", id)).data;
  if (!stored) return null;
  const { inputs } = stored.content;
  const found = await Promise.all(pictureHashes(inputs).map((hash) => db.get("pictures", hash)));
  const pictures = new Map(found.flatMap((one) => (one ? [[one.hash, one.dataUrl]] : [])));
  return { ...stored, content: { ...stored.content, inputs: joinPictures(inputs, pictures) } };
}

/** Stores a workspace, and of its pictures those that are not stored yet. */
export async function saveWorkspace({ content, ...workspace }: KeptWorkspace): Promise<void> {
  const { inputs, pictures } = separatePictures(content.inputs);
  // In one transaction, so that no sweep sees the pictures without the workspace that names them.
  const transaction = (await database()).transaction(["workspaces", "pictures"], "readwrite");
  const store = transaction.objectStore("pictures");
  const stored = new Set(pictures.size > 0 ? await store.getAllKeys() : []);
  await Promise.all([
    ...[...pictures]
      .filter(([hash]) => !stored.has(hash))
      .map(([hash, dataUrl]) => store.put({ hash, dataUrl })),
    transaction.objectStore("workspaces").put({ ...workspace, content: { ...content, inputs } }),
    transaction.done,
  ]);
}

/** Drops workspaces beyond the newest dozen, and vectors and pictures that no workspace names any more. */
export async function sweepStorage(ownId: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction(["workspaces", "columns", "pictures"], "readwrite");
  const workspaces = transaction.objectStore("workspaces");
  const columns = transaction.objectStore("columns");
  const pictures = transaction.objectStore("pictures");
  const newestFirst = (await workspaces.getAll()).toSorted((a, b) => b.savedAt - a.savedAt);
  const kept = newestFirst.filter(({ id }, rank) => rank < keptWorkspaces || id === ownId);
  const old = newestFirst.filter((workspace) => !kept.includes(workspace));
  const vectors = new Set(kept.flatMap(({ answers }) => Object.values(answers)));
  const hashes = new Set(kept.flatMap(({ content }) => pictureHashes(content.inputs)));
  const unnamedColumns = (await columns.getAllKeys()).filter((key) => !vectors.has(key));
  const unnamedPictures = (await pictures.getAllKeys()).filter((hash) => !hashes.has(hash));
  await Promise.all([
    ...old.map(({ id }) => workspaces.delete(id)),
    ...unnamedColumns.map((key) => columns.delete(key)),
    ...unnamedPictures.map((hash) => pictures.delete(hash)),
    transaction.done,
  ]);
}
