"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useEffectEvent, useRef } from "react";
import { modelsQuery } from "@/lib/client/queries/models-query";
import { addColumn, undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { modelReferenceSchema, type ModelReference } from "@/lib/contract/model-reference";
import { COLUMN_LETTERS } from "@/lib/maths/column-colours";
import { showToast } from "@/components/ui/toast";
import { freeRole } from "./columns/free-role";

/**
 * Adds the model that a link names, as in `/compare?add=builtin:lexical`, once the workspace is there, and takes
 * the parameter away, so that a reload does not add it again.
 */
export function useAddFromLink(): void {
  const translate = useTranslations("columns");
  const [wanted, setWanted] = useQueryState("add", parseAsString);
  const workspaceReady = useWorkspace((state) => state.ready);
  const { data, isPending } = useQuery({ ...modelsQuery, enabled: wanted !== null });
  const add = useEffectEvent((model: ModelReference) => {
    const { columns } = useWorkspace.getState();
    if (columns.length >= COLUMN_LETTERS.length) {
      showToast(translate("allTaken"), { tone: "error" });
      return;
    }
    const description = data?.models.find(({ reference }) => reference === model);
    const role = (description?.acceptsRole ?? true) ? freeRole(columns, model) : null;
    addColumn({ model, role, dimension: null });
    showToast(translate("added", { model }), { action: { label: translate("undo"), run: undo } });
  });
  const ready = workspaceReady && !isPending;
  const handled = useRef<string | null>(null);
  useEffect(() => {
    // The parameter goes a moment later than the column comes, so the effect may find it twice.
    const seen = handled.current === wanted;
    if (wanted === null) handled.current = null;
    if (wanted === null || !ready || seen) return;
    handled.current = wanted;
    void setWanted(null);
    const model = modelReferenceSchema.safeParse(wanted);
    if (model.success) add(model.data);
  }, [wanted, ready, setWanted]);
}
