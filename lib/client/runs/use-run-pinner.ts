"use client";

import { usePinActions } from "./use-pin";
import { useRunMaker } from "./use-run-maker";

/** Pins the run that is on the screen, with its exact vectors. `runId` is null where it was never saved. */
export function useRunPinner(): (name: string, runId: string | null) => Promise<void> {
  const make = useRunMaker();
  const { pin } = usePinActions();
  return async (name, runId) => {
    const [run, { runBytes }] = await Promise.all([make(name, "exact"), import("./run-file")]);
    await pin({ name, runId, file: runBytes(run) });
  };
}
