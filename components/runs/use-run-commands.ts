"use client";

import { useTranslations } from "next-intl";
import { runProblem } from "@/lib/client/runs/run-problem";
import { useRunChanges } from "@/lib/client/runs/use-run-changes";
import type { RunSummary } from "@/lib/contract/run-summary";
import { copyText } from "@/components/ui/copy-text";
import { showToast } from "@/components/ui/toast";

/** How long a deleted run can be restored is the server's to say; it answers with the moment. */
function minutesLeft(until: number): number {
  return Math.max(1, Math.round((until - Date.now()) / 60_000));
}

/** What can be done with a saved run, each with a short message about how it went. */
export function useRunCommands() {
  const translate = useTranslations("runs");
  const translateError = useTranslations("errors");
  const { rename, duplicate, remove, restore } = useRunChanges((error) => {
    const { code, params } = runProblem(error);
    showToast(translateError(code, params), { tone: "error" });
  });
  const said = () => undefined;
  const bringBack = (id: string) => {
    restore(id).then(() => showToast(translate("list.restored")), said);
  };
  return {
    rename: (id: string, name: string) => void rename(id, name).catch(said),
    duplicate: ({ id }: RunSummary) => {
      duplicate(id).then(() => showToast(translate("list.duplicated")), said);
    },
    restore: bringBack,
    copyLink: ({ id }: RunSummary) => {
      const link = new URL(`/runs/${id}`, window.location.origin).href;
      const words = { done: translate("linkCopied"), failed: translate("copyFailed") };
      void copyText(link, words);
    },
    remove: async (run: RunSummary): Promise<boolean> => {
      const deleted = await remove(run).catch(() => null);
      if (deleted === null) return false;
      const minutes = minutesLeft(deleted.restorableUntil);
      showToast(translate("list.removed", { minutes }), {
        action: { label: translate("undo"), run: () => bringBack(run.id) },
      });
      return true;
    },
  };
}
