"use client";

import { useContext } from "react";
import type { RunDocument } from "@/lib/contract/run-document";
import { useModels } from "../queries/use-models";
import type { RunPrecision } from "./run-answers";
import { ViewedRunContext } from "./viewed-run-context";
import { viewParameters, workspaceSource } from "./workspace-run";

/**
 * Puts the run that is on the screen together: the viewed one, else the workspace as it stands. Rejects with a
 * `RunFormatError` where it is too large.
 */
export function useRunMaker(): (name: string, precision: RunPrecision) => Promise<RunDocument> {
  const viewed = useContext(ViewedRunContext);
  const models = useModels({ enabled: viewed === null });
  return async (name, precision) => {
    const { runOf } = await import("./run-of-workspace");
    const view = viewParameters(window.location.search);
    const options = { name, view, precision, now: viewed?.savedAt ?? Date.now() };
    return runOf(viewed ?? workspaceSource(models), options);
  };
}
