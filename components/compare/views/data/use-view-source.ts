"use client";

import { useContext, useMemo } from "react";
import { useModels } from "@/lib/client/queries/use-models";
import type { ColumnState } from "@/lib/client/run/run-store";
import { ViewedRunContext } from "@/lib/client/runs/viewed-run-context";
import type { ColumnChoice } from "@/lib/client/workspace/column-choice";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import type { ModelDescription } from "@/lib/contract/models-answer";
import type { TextInput } from "@/lib/inputs/text-input";
import { useSettledRuns } from "./settled-runs";

interface ViewSource {
  inputs: readonly TextInput[];
  choices: readonly ColumnChoice[];
  runs: { columns: Readonly<Record<string, ColumnState>> };
  models: ReadonlyMap<string, ModelDescription>;
  /** Tells a viewed run's columns from the workspace's in what is kept by column key. */
  keyStart: string;
}

/**
 * Where the views take their data from: the run that is viewed, with the models as they were described then, or
 * the workspace at the slow beat of {@link useSettledRuns}.
 */
export function useViewSource(): ViewSource {
  const viewed = useContext(ViewedRunContext);
  const inputs = useWorkspace((state) => state.inputs);
  const choices = useWorkspace((state) => state.columns);
  const runs = useSettledRuns();
  // A run that came in a link is shown without asking the server anything.
  const models = useModels({ enabled: viewed === null });
  return useMemo(
    () =>
      viewed === null
        ? { inputs, choices, runs, models, keyStart: "" }
        : {
            inputs: viewed.inputs,
            choices: viewed.columns,
            runs: { columns: viewed.states },
            models: viewed.models,
            keyStart: `${viewed.id}|`,
          },
    [viewed, inputs, choices, runs, models],
  );
}
