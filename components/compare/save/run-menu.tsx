"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { openRunDialog, useRunDialog } from "@/lib/client/runs/run-dialogs";
import { useWorkspace } from "@/lib/client/workspace/workspace-store";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { usePinWorkspace } from "./use-pin-workspace";

const SaveDialog = dynamic(() => import("./save-dialog").then((module) => module.SaveDialog), {
  ssr: false,
});
const ShareDialog = dynamic(() => import("./share-dialog").then((module) => module.ShareDialog), {
  ssr: false,
});

/** What can be done with the workspace as a run: keep it, give it to somebody, compare it with another. */
export function RunMenu() {
  const translate = useTranslations("runs.menu");
  const open = useRunDialog((state) => state.open);
  const empty = useWorkspace((state) => state.inputs.length === 0 || state.columns.length === 0);
  return (
    <>
      <Menu
        trigger={
          <Button disabled={empty}>
            <Bookmark size={14} aria-hidden />
            <span className="max-[700px]:sr-only">{translate("button")}</span>
            <ChevronDown size={14} aria-hidden className="max-[700px]:hidden" />
          </Button>
        }
      >
        <RunMenuItems />
      </Menu>
      {open === "save" && <SaveDialog />}
      {open === "share" && <ShareDialog />}
    </>
  );
}

function RunMenuItems() {
  const translate = useTranslations("runs.menu");
  const router = useRouter();
  const { data: pinned } = useQuery(pinQuery);
  const pinWorkspace = usePinWorkspace();
  return (
    <>
      <MenuItem onSelect={() => openRunDialog("save")}>{translate("save")}</MenuItem>
      <MenuItem onSelect={() => openRunDialog("share")}>{translate("share")}</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => void pinWorkspace()}>{translate("pin")}</MenuItem>
      <MenuItem disabled={!pinned} onSelect={() => router.push("/runs/diff")}>
        {translate("changes")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => router.push("/runs")}>{translate("saved")}</MenuItem>
    </>
  );
}
