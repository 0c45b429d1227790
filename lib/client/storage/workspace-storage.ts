import { z } from "zod";
import type { TextInput } from "@/lib/inputs/text-input";
import { columnChoiceSchema } from "../workspace/column-choice";
import type { WorkspaceContent } from "../workspace/workspace-store";
import { database } from "./database";
import type { InputChunk } from "./input-chunks";
import { joinPictures, pictureHashes, separatePictures, storedInputSchema } from "./stored-inputs";

const keptWorkspaces = 12;

const storedInputsSchema = z.array(storedInputSchema);

const storedWorkspaceSchema = z
  .object({
    id: z.string(),
    savedAt: z.number(),
    content: z.object({
      inputs: storedInputsSchema.default([]),
      columns: z.array(columnChoiceSchema).max(6),
      untouchedSample: z.string().nullable(),
    }),
    chunks: z.array(z.string()).default([]),
    pictures: z.array(z.string()).optional(),
    answers: z.record(z.string(), z.string()),
  })
  .transform((stored) => ({
    ...stored,
    pictures: stored.pictures ?? pictureHashes(stored.content.inputs),
  }));

/** A stored workspace with its pictures in its inputs, and the chunks that these are stored in. */
export interface KeptWorkspace {
  id: string;
  savedAt: number;
  content: WorkspaceContent;
  chunks: readonly InputChunk[];
  answers: Record<string, string>;
}

/** Ids of the stored workspaces, the newest first. */
export async function listWorkspaces(): Promise<string[]> {
  const stored = await (await database()).getAll("workspaces");
  return stored.toSorted((a, b) => b.savedAt - a.savedAt).map((workspace) => workspace.id);
}

/** Reads a workspace; null when there is none or what is stored cannot be read any more. */
export async function loadWorkspace(id: string): Promise<KeptWorkspace | null> {
  const transaction = (await database()).transaction(["workspaces", "chunks", "pictures"]);
  const stored = storedWorkspaceSchema.safeParse(
    await transaction.objectStore("workspaces").get(id),
  ).data;
  if (!stored) return null;
  const pictureStore = transaction.objectStore("pictures");
  const found = await Promise.all(stored.pictures.map((hash) => pictureStore.get(hash)));
  const pictures = new Map(found.flatMap((one) => (one ? [[one.hash, one.dataUrl]] : [])));
  const chunkStore = transaction.objectStore("chunks");
  // Each is read in the task that brings it, so that a long list never blocks the page.
  const chunks = await Promise.all(
    stored.chunks.map(async (key) => readChunk(key, await chunkStore.get(key), pictures)),
  );
  const older = joinPictures(stored.content.inputs, pictures);
  const inputs = [...older, ...chunks.flatMap((chunk) => chunk.inputs)];
  return { ...stored, content: { ...stored.content, inputs }, chunks };
}

/** A chunk that is gone or cannot be read any more has no inputs: the others still stand. */
function readChunk(
  key: string,
  stored: unknown,
  pictures: ReadonlyMap<string, string>,
): InputChunk {
  const read = storedChunkSchema.safeParse(stored).data;
  const inputs: readonly TextInput[] = read ? joinPictures(read.inputs, pictures) : [];
  return { key, inputs, pictures: pictureHashes(inputs) };
}

const storedChunkSchema = z.object({ inputs: storedInputsSchema });

/**
 * Stores a workspace, and of its chunks and pictures those that are not stored yet. All in one transaction:
 * whoever reads, and a crash in between, finds the workspace as it was before or as it is after.
 */
export async function saveWorkspace(workspace: KeptWorkspace): Promise<void> {
  const transaction = (await database()).transaction(
    ["workspaces", "chunks", "pictures"],
    "readwrite",
  );
  const workspaces = transaction.objectStore("workspaces");
  const chunkStore = transaction.objectStore("chunks");
  const pictureStore = transaction.objectStore("pictures");
  const write = async () => {
    const { id, savedAt, answers, chunks } = workspace;
    const { columns, untouchedSample } = workspace.content;
    // What is stored is asked, not remembered: another tab may have swept it, or a save may have failed.
    const stored = new Set((await workspaces.get(id))?.chunks);
    for (const { key, inputs } of chunks) {
      if (stored.delete(key)) continue;
      const separated = separatePictures(inputs);
      for (const [hash, dataUrl] of separated.pictures) {
        if (!(await pictureStore.getKey(hash))) await pictureStore.put({ hash, dataUrl });
      }
      // Waited for, so that each is copied in a task of its own.
      await chunkStore.put({ key, inputs: separated.inputs });
    }
    await Promise.all([
      ...[...stored].map((key) => chunkStore.delete(key)),
      workspaces.put({
        id,
        savedAt,
        answers,
        content: { columns, untouchedSample },
        chunks: chunks.map(({ key }) => key),
        pictures: [...new Set(chunks.flatMap(({ pictures }) => pictures))],
      }),
    ]);
  };
  await Promise.all([write(), transaction.done]);
}

/** Drops workspaces beyond the newest dozen, and what no workspace names any more. */
export async function sweepStorage(ownId: string): Promise<void> {
  const transaction = (await database()).transaction(
    ["workspaces", "chunks", "columns", "pictures"],
    "readwrite",
  );
  const workspaces = transaction.objectStore("workspaces");
  const stored = (await workspaces.getAll()).toSorted((a, b) => b.savedAt - a.savedAt);
  const kept = stored.filter(({ id }, rank) => rank < keptWorkspaces || id === ownId);
  const old = stored.filter((workspace) => !kept.includes(workspace));
  const read = kept.flatMap((workspace) => storedWorkspaceSchema.safeParse(workspace).data ?? []);
  const named = {
    chunks: new Set(read.flatMap(({ chunks }) => chunks)),
    columns: new Set(read.flatMap(({ answers }) => Object.values(answers))),
    pictures: new Set(read.flatMap(({ pictures }) => pictures)),
  };
  const sweep = async (name: keyof typeof named) => {
    const store = transaction.objectStore(name);
    const unnamed = (await store.getAllKeys()).filter((key) => !named[name].has(key));
    await Promise.all(unnamed.map((key) => store.delete(key)));
  };
  await Promise.all([
    ...old.map(({ id }) => workspaces.delete(id)),
    sweep("chunks"),
    sweep("columns"),
    sweep("pictures"),
    transaction.done,
  ]);
}
