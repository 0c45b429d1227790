"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { useModels } from "@/lib/client/queries/use-models";
import { columnState, useRuns } from "@/lib/client/run/run-store";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Stands in the bar while any column is emulated; opens what that means and how to get real vectors. */
export function EmulatedMark() {
  const translate = useTranslations("frame");
  const [open, setOpen] = useState(false);
  if (!useAnyEmulated()) return null;
  return (
    <>
      <Button look="quiet" className="text-violet!" onClick={() => setOpen(true)}>
        <span aria-hidden className="text-[10px]">
          ◆
        </span>
        {translate("kind.emulated.name")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={translate("emulated.title")}
        description={translate("emulated.summary")}
        closeLabel={translate("close")}
      >
        <div className="flex flex-col gap-3 p-4">
          <p>{translate("emulated.what")}</p>
          <p>{translate("emulated.verdict")}</p>
          <p>{translate("emulated.how")}</p>
          <pre className="overflow-x-auto rounded-panel bg-raised p-3 font-mono text-[12px]">
            {"OPENSEARCH_API_KEY=OS-…\nOPENSEARCH_ENDPOINT=https://…\nOPENSEARCH_WORKSPACE=default"}
          </pre>
          <p className="text-text-2">{translate("emulated.keys")}</p>
          <Link href="/help#emulated" className="text-accent" onClick={() => setOpen(false)}>
            {translate("emulated.more")}
          </Link>
        </div>
      </Dialog>
    </>
  );
}

function useAnyEmulated(): boolean {
  const models = useModels();
  const runs = useRuns();
  const columns = useWorkspace((state) => (state.ready ? state.columns : null));
  return (
    columns?.some((choice) => {
      const kind = columnState(runs, choice).answers?.kind ?? models.get(choice.model)?.kind;
      return kind === "emulated";
    }) ?? false
  );
}
