import { create } from "zustand";
import type { RunSummary } from "@/lib/contract/run-summary";

/** A run that was deleted in this tab and can still be restored. */
export interface DeletedRun {
  run: RunSummary;
  /** In milliseconds since 1970. */
  restorableUntil: number;
}

/** What was deleted in this tab, the newest first. */
export const useDeletedRuns = create<{ deleted: readonly DeletedRun[] }>(() => ({ deleted: [] }));

export function rememberDeleted(one: DeletedRun): void {
  useDeletedRuns.setState(({ deleted }) => ({ deleted: [one, ...deleted] }));
}

export function forgetDeleted(id: string): void {
  useDeletedRuns.setState(({ deleted }) => ({
    deleted: deleted.filter(({ run }) => run.id !== id),
  }));
}
