import type { ModelDescription } from "@/lib/contract/models-answer";
import { useRuns } from "../run/run-store";
import { useWorkspace } from "../workspace/workspace-store";
import type { RunSource } from "./run-of-workspace";

/** This tab's workspace as it stands now. */
export function workspaceSource(models: ReadonlyMap<string, ModelDescription>): RunSource {
  const { inputs, columns } = useWorkspace.getState();
  return { inputs, columns, states: useRuns.getState().columns, models };
}

/** The parameters of the page's address that say how a run is looked at. */
export function viewParameters(search: string): string {
  const kept = new URLSearchParams();
  for (const name of [
    "view",
    "order",
    "scale",
    "measure",
    "method",
    "neighbours",
    "minDist",
    "seed",
    "k",
  ]) {
    const value = new URLSearchParams(search).get(name);
    if (value !== null && value.length <= 20) kept.set(name, value);
  }
  return kept.toString();
}
