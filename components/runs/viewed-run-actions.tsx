"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown, CopyPlus, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { waitToCopy } from "@/lib/client/runs/copy-to-workspace";
import type { ViewedRun } from "@/lib/client/runs/viewed-run";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useViewedRunCommands } from "./use-viewed-run-commands";

interface ViewedRunActionsProps {
  run: ViewedRun;
  savedId: string | null;
}

/** What can be done with a run that is looked at: work on with a copy, pin it, compare it, give it away. */
export function ViewedRunActions({ run, savedId }: ViewedRunActionsProps) {
  const translate = useTranslations("runs.viewed");
  const router = useRouter();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Menu
        trigger={
          <Button>
            <Ellipsis size={14} aria-hidden />
            {translate("more")}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        <MoreItems run={run} savedId={savedId} />
      </Menu>
      <Button
        look="primary"
        onClick={() => {
          waitToCopy(run);
          router.push("/compare");
        }}
      >
        <CopyPlus size={14} aria-hidden />
        {translate("openCopy")}
      </Button>
    </div>
  );
}

function MoreItems({ run, savedId }: ViewedRunActionsProps) {
  const translate = useTranslations("runs.viewed");
  const translateRuns = useTranslations("runs");
  const router = useRouter();
  const { data: pinned } = useQuery(pinQuery);
  const { pin, save, download } = useViewedRunCommands(run, savedId);
  const words = { done: translateRuns("linkCopied"), failed: translateRuns("copyFailed") };
  return (
    <>
      <MenuItem onSelect={() => void copyText(window.location.href, words)}>
        {translateRuns("copyLink")}
      </MenuItem>
      <MenuItem onSelect={() => void download()}>{translate("download")}</MenuItem>
      {savedId === null && (
        <MenuItem onSelect={() => void save()}>{translate("saveHere")}</MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => void pin()}>{translate("pin")}</MenuItem>
      {pinned && savedId !== null && (
        <MenuItem
          disabled={pinned.runId === savedId}
          onSelect={() => router.push(`/runs/diff?with=${savedId}`)}
        >
          {translate("changes")}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => router.push("/runs")}>{translate("allRuns")}</MenuItem>
    </>
  );
}
