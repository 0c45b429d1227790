"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteRun, duplicateRun, renameRun, restoreRun } from "../api/saved-runs";
import { runsQuery } from "../queries/runs-query";
import { forgetDeleted, rememberDeleted } from "./deleted-runs";
import type { RunSummary } from "@/lib/contract/run-summary";

/** Changes of saved runs; each resolves when the list has been asked for anew. */
export interface RunChanges {
  rename: (id: string, name: string) => Promise<RunSummary>;
  duplicate: (id: string) => Promise<RunSummary>;
  remove: (run: RunSummary) => Promise<{ restorableUntil: number }>;
  restore: (id: string) => Promise<RunSummary>;
}

/** Renames, duplicates, deletes and restores; `onError` is told of what failed. */
export function useRunChanges(onError: (error: unknown) => void): RunChanges {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: runsQuery.queryKey });
  const rename = useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) => renameRun(id, name),
    onSettled,
    onError,
  });
  const duplicate = useMutation({ mutationFn: duplicateRun, onSettled, onError });
  const remove = useMutation({
    mutationFn: async (run: RunSummary) => {
      const deleted = await deleteRun(run.id);
      rememberDeleted({ run, ...deleted });
      return deleted;
    },
    onSettled,
    onError,
  });
  const restore = useMutation({
    mutationFn: async (id: string) => {
      // Erased or back: either way there is nothing to restore any more.
      const run = await restoreRun(id).finally(() => forgetDeleted(id));
      return run;
    },
    onSettled,
    onError,
  });
  return {
    rename: (id, name) => rename.mutateAsync({ id, name }),
    duplicate: duplicate.mutateAsync,
    remove: remove.mutateAsync,
    restore: restore.mutateAsync,
  };
}
