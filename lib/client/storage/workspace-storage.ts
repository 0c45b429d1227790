import { z } from "zod";
import { textInputSchema } from "@/lib/inputs/text-input";
import { columnChoiceSchema } from "../workspace/column-choice";
import { database, type StoredWorkspace } from "./database";

const keptWorkspaces = 12;

const storedWorkspaceSchema = z.object({
  id: z.string(),
  savedAt: z.number(),
  content: z.object({
    inputs: z.array(textInputSchema),
    columns: z.array(columnChoiceSchema).max(6),
    untouchedSample: z.string().nullable(),
  }),
  answers: z.record(z.string(), z.string()),
});

/** Ids of the stored workspaces, the newest first. */
export async function listWorkspaces(): Promise<string[]> {
  const stored = await (await database()).getAll("workspaces");
  return stored.toSorted((a, b) => b.savedAt - a.savedAt).map((workspace) => workspace.id);
}

/** Reads a workspace; null when there is none or what is stored cannot be read any more. */
export async function loadWorkspace(id: string): Promise<StoredWorkspace | null> {
  const stored: unknown = await (await database()).get("workspaces", id);
  return storedWorkspaceSchema.safeParse(stored).data ?? null;
}

export async function saveWorkspace(workspace: StoredWorkspace): Promise<void> {
  await (await database()).put("workspaces", workspace);
}

/** Drops workspaces beyond the newest dozen, and vectors that no workspace names any more. */
export async function sweepStorage(ownId: string): Promise<void> {
  const db = await database();
  const workspaces = (await db.getAll("workspaces")).toSorted((a, b) => b.savedAt - a.savedAt);
  const kept = workspaces.filter(({ id }, rank) => rank < keptWorkspaces || id === ownId);
  const named = new Set(kept.flatMap(({ answers }) => Object.values(answers)));
  const transaction = db.transaction(["workspaces", "columns"], "readwrite");
  const columns = transaction.objectStore("columns");
  const old = workspaces.filter((workspace) => !kept.includes(workspace));
  await Promise.all([
    ...old.map(({ id }) => transaction.objectStore("workspaces").delete(id)),
    ...(await columns.getAllKeys())
      .filter((key) => !named.has(key))
      .map((key) => columns.delete(key)),
    transaction.done,
  ]);
}
