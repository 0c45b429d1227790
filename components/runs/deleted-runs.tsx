"use client";

import { Undo2 } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useDeletedRuns } from "@/lib/client/runs/deleted-runs";
import { Button } from "@/components/ui/button";
import { useRunCommands } from "./use-run-commands";

/** What was deleted here and is not erased yet, each with the way back. */
export function DeletedRuns() {
  const translate = useTranslations("runs.list");
  const format = useFormatter();
  const now = useNow({ updateInterval: 10_000 });
  const { restore } = useRunCommands();
  const deleted = useDeletedRuns((state) => state.deleted);
  const restorable = deleted.filter(({ restorableUntil }) => restorableUntil > now.getTime());
  if (restorable.length === 0) return null;
  return (
    <ul aria-label={translate("deletedRuns")}>
      {restorable.map(({ run, restorableUntil }) => (
        <li
          key={run.id}
          className="flex min-h-11 items-center gap-3 border-b bg-raised px-3 py-1.5 text-text-2"
        >
          <span className="min-w-0 flex-1 break-words">
            {translate("deleted", {
              name: run.name,
              left: format.relativeTime(restorableUntil, { now }),
            })}
          </span>
          <Button onClick={() => restore(run.id)}>
            <Undo2 size={14} aria-hidden />
            {translate("restore")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
