"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useModels } from "@/lib/client/queries/use-models";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { Button } from "@/components/ui/button";
import { useIdleLoad } from "@/components/ui/use-idle-load";

const EmulatedDialog = dynamic(
  () => import("./emulated-dialog").then((module) => module.EmulatedDialog),
  { ssr: false },
);
const loadDialog = () => import("./emulated-dialog");

/** Stands while any column is emulated; opens what that means and how to get real vectors. */
export function EmulatedButton() {
  const translate = useTranslations("frame");
  const [open, setOpen] = useState(false);
  useIdleLoad(loadDialog);
  if (!useAnyEmulated()) return null;
  return (
    <>
      <Button look="quiet" className="text-violet!" onClick={() => setOpen(true)}>
        <span aria-hidden className="text-[10px]">
          ◆
        </span>
        {translate("kind.emulated.name")}
      </Button>
      {open && <EmulatedDialog onOpenChange={setOpen} />}
    </>
  );
}

function useAnyEmulated(): boolean {
  const models = useModels();
  const runs = useRuns();
  const columns = useWorkspace((state) => state.columns);
  return columns.some((choice) => {
    const kind = columnState(runs, choice).answers?.kind ?? models.get(choice.model)?.kind;
    return kind === "emulated";
  });
}
