"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useModels } from "@/lib/client/queries/use-models";
import { savedRunQuery } from "@/lib/client/queries/runs-query";
import type { ComparedRun } from "@/lib/client/runs/compare-runs";
import { workspaceSource } from "@/lib/client/runs/workspace-run";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";

type LaterRun =
  | { type: "opening" }
  /** The workspace of this tab was not opened, as after a reload. */
  | { type: "closed" }
  | { type: "failed"; error: Error }
  | { type: "ready"; id: string; name: string | null; run: ComparedRun };

/** The run that the pin is compared with: the saved one of this id, or for null the workspace as it is now. */
export function useLaterRun(id: string | null): LaterRun {
  const models = useModels({ enabled: false });
  const open = useWorkspace((state) => state.ready);
  const [workspace] = useState(() => ({ ...workspaceSource(models), roundingError: null }));
  const [openedAt] = useState(Date.now);
  const saved = useQuery(
    id === null ? { queryKey: ["runs", "none"], queryFn: skipToken } : savedRunQuery(id),
  );
  if (id === null) {
    if (!open) return { type: "closed" };
    return { type: "ready", id: `workspace ${openedAt}`, name: null, run: workspace };
  }
  if (saved.error) return { type: "failed", error: saved.error };
  if (!saved.data) return { type: "opening" };
  return { type: "ready", id, name: saved.data.summary.name, run: saved.data.run };
}
