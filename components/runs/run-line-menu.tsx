"use client";

import { useQuery } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { pinQuery } from "@/lib/client/queries/pin-query";
import type { RunSummary } from "@/lib/contract/run-summary";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { usePinSaved } from "./use-pin-saved";
import type { useRunCommands } from "./use-run-commands";

interface RunLineMenuProps {
  run: RunSummary;
  commands: ReturnType<typeof useRunCommands>;
  onRename: () => void;
}

/** What can be done with one saved run. */
export function RunLineMenu(props: RunLineMenuProps) {
  const translate = useTranslations("runs.list");
  return (
    <Menu
      trigger={
        <IconButton label={translate("actions", { name: props.run.name })}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <Items {...props} />
    </Menu>
  );
}

function Items({ run, commands, onRename }: RunLineMenuProps) {
  const translate = useTranslations("runs.list");
  const router = useRouter();
  const { data: pinned } = useQuery(pinQuery);
  const pinSaved = usePinSaved();
  const path = `/runs/${run.id}`;
  return (
    <>
      <MenuItem onSelect={() => router.push(path)}>{translate("open")}</MenuItem>
      <MenuItem onSelect={() => commands.copyLink(run)}>{translate("copyLink")}</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => void pinSaved(run)}>{translate("pin")}</MenuItem>
      {pinned && (
        <MenuItem
          disabled={pinned.runId === run.id}
          onSelect={() => router.push(`/runs/diff?with=${run.id}`)}
        >
          {translate("changes")}
        </MenuItem>
      )}
      <MenuSeparator />
      {/* After the menu has given the focus back, so that the field keeps it. */}
      <MenuItem disabled={!run.changeable} onSelect={() => setTimeout(onRename)} shortcut="F2">
        {translate("rename")}
      </MenuItem>
      <MenuItem onSelect={() => commands.duplicate(run)}>{translate("duplicate")}</MenuItem>
      <MenuItem
        disabled={!run.changeable}
        onSelect={() => void commands.remove(run)}
        shortcut="Del"
      >
        {translate("delete")}
      </MenuItem>
    </>
  );
}
