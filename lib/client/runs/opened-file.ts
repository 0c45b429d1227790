import { create } from "zustand";
import type { ViewedRun } from "./viewed-run";

/** The run of the file that was opened last in this tab; a reload forgets it. */
export const useOpenedFile = create<{ run: ViewedRun | null }>(() => ({ run: null }));

let opened = 0;

/** Reads a file of a run. Rejects with a `RunFormatError`. */
export async function openRunFile(file: Blob): Promise<void> {
  const { openRun } = await import("../workers/open-run");
  opened++;
  const run = await openRun(`file ${opened}`, file, new AbortController().signal);
  useOpenedFile.setState({ run });
}
