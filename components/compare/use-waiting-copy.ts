"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { copyToWorkspace, useWaitingCopy, waitToCopy } from "@/lib/client/runs/copy-to-workspace";
import type { ViewedRun } from "@/lib/client/runs/viewed-run";
import { undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { showToast } from "@/components/ui/toast";

/** Copies the run that another screen asked to be opened here, once the workspace is there. */
export function useWaitingCopyHere(): void {
  const translate = useTranslations("runs.copy");
  const ready = useWorkspace((state) => state.ready);
  const waiting = useWaitingCopy((state) => state.run);
  const copy = useEffectEvent((run: ViewedRun) => {
    waitToCopy(null);
    void copyToWorkspace(run);
    const { name, roundingError, thumbnails } = run;
    const left =
      roundingError !== null ? "rounded" : thumbnails.size > 0 ? "thumbnails" : "complete";
    showToast(translate(left, { name, count: thumbnails.size }), {
      action: { label: translate("undo"), run: undo },
    });
  });
  useEffect(() => {
    if (ready && waiting !== null) copy(waiting);
  }, [ready, waiting]);
}
