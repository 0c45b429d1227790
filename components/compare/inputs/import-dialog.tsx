"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { ImportChoices } from "./import-choices";
import { ImportPreview } from "./import-preview";
import { ImportProblems } from "./import-problems";
import { sourceName } from "./import-source";
import type { Importing, ImportState } from "./use-import";

interface ImportDialogProps {
  state: Extract<ImportState, { type: "choosing" }>;
  importing: Pick<Importing, "choose" | "confirm" | "cancel">;
}

/** A table before it is imported: how it was read, which column holds the texts, what is wrong with it. */
export function ImportDialog({ state, importing }: ImportDialogProps) {
  const translate = useTranslations("inputs");
  const sampleStands = useWorkspace((workspace) => workspace.untouchedSample !== null);
  const ownWorkStands = useWorkspace((workspace) => workspace.inputs.length > 0) && !sampleStands;
  const { source, overview, choice, busy, progress } = state;
  const { count } = overview;
  const name = sourceName(source);
  const disabled = busy || count === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) importing.cancel();
      }}
      title={name === null ? translate("import.titlePasted") : translate("import.title", { name })}
      description={translate("import.description")}
      closeLabel={translate("close")}
      width="max-w-2xl"
      footer={
        <>
          {progress && (
            <p className="mr-auto text-text-2 tabular" role="status">
              {translate("import.taking", { ...progress })}
            </p>
          )}
          <Button look="quiet" onClick={importing.cancel}>
            {translate("cancel")}
          </Button>
          {ownWorkStands && (
            <Button disabled={disabled} onClick={() => importing.confirm("replace")}>
              {translate("import.replace", { count })}
            </Button>
          )}
          <Button look="primary" disabled={disabled} onClick={() => importing.confirm("add")}>
            {translate(sampleStands ? "import.replaceSample" : "import.add", { count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 p-4" aria-busy={busy}>
        <ImportChoices overview={overview} choice={choice} onChoose={importing.choose} />
        <ImportPreview overview={overview} />
        {count === 0 && <p className="text-red">{translate("import.nothing")}</p>}
        <ImportProblems problems={overview.problems} />
      </div>
    </Dialog>
  );
}
