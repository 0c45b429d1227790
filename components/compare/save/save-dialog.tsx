"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type SyntheticEvent } from "react";
import { saveRun } from "@/lib/client/api/saved-runs";
import { runsQuery } from "@/lib/client/queries/runs-query";
import { openRunDialog } from "@/lib/client/runs/run-dialogs";
import { runProblem } from "@/lib/client/runs/run-problem";
import { useRunMaker } from "@/lib/client/runs/use-run-maker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { LinkField } from "./link-field";
import { useRunName } from "./use-run-name";
import { WhatIsStored } from "./what-is-stored";

/** Names the run, says what the server will keep of it, and saves it. */
export function SaveDialog() {
  const translate = useTranslations("runs.save");
  const router = useRouter();
  const queryClient = useQueryClient();
  const make = useRunMaker();
  const [name, setName] = useState(useRunName());
  const [controller] = useState(() => new AbortController());
  const save = useMutation({
    mutationFn: async () => saveRun(await make(name.trim(), "exact"), controller.signal),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: runsQuery.queryKey }),
  });
  const close = () => {
    controller.abort();
    openRunDialog(null);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !save.isPending) save.mutate();
  };
  const saved = save.data ? `/runs/${save.data.id}` : null;
  return (
    <Dialog
      open
      onOpenChange={close}
      title={translate(saved === null ? "title" : "done")}
      closeLabel={translate("close")}
      footer={
        saved === null ? (
          <>
            <Button onClick={close}>{translate("cancel")}</Button>
            <Button
              look="primary"
              type="submit"
              form="save-run"
              disabled={name.trim() === "" || save.isPending}
            >
              {translate(save.isPending ? "saving" : "save")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={close}>{translate("close")}</Button>
            <Button
              look="primary"
              onClick={() => {
                close();
                router.push(saved);
              }}
            >
              {translate("open")}
            </Button>
          </>
        )
      }
    >
      {saved === null ? (
        <form id="save-run" onSubmit={submit} className="flex flex-col gap-3 p-4">
          <label className="flex flex-col gap-1">
            <span className="text-secondary text-text-2">{translate("name")}</span>
            <input
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.target.value)}
              className="h-8 rounded-panel border bg-panel px-2 pointer-coarse:h-9"
            />
          </label>
          <WhatIsStored />
          {save.error && <ErrorNote error={runProblem(save.error)} />}
        </form>
      ) : (
        <div className="flex flex-col gap-3 p-4">
          <p>{translate("linkHint")}</p>
          <LinkField address={saved} />
        </div>
      )}
    </Dialog>
  );
}
