"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { redo, undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { modifierName } from "@/components/ui/modifier-name";

interface PanelMenuProps {
  onImportFile: () => void;
  onSelectAll: () => void;
  onCopyAll: () => void;
  onClear: () => void;
  onEstimates: () => void;
}

/** What is needed now and then. */
export function PanelMenu(props: PanelMenuProps) {
  const translate = useTranslations("inputs");
  return (
    <Menu
      trigger={
        <IconButton label={translate("menu.label")}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      }
    >
      <PanelMenuItems {...props} />
    </Menu>
  );
}

function PanelMenuItems(props: PanelMenuProps) {
  const translate = useTranslations("inputs");
  const none = useWorkspace((state) => state.inputs.length === 0);
  const nothingToUndo = useWorkspace((state) => state.past.length === 0);
  const nothingToRedo = useWorkspace((state) => state.future.length === 0);
  const modifier = modifierName();
  return (
    <>
      <MenuItem onSelect={props.onImportFile}>{translate("menu.importFile")}</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={props.onSelectAll} disabled={none}>
        {translate("menu.selectAll")}
      </MenuItem>
      <MenuItem onSelect={props.onCopyAll} disabled={none}>
        {translate("menu.copyAll")}
      </MenuItem>
      <MenuItem onSelect={props.onClear} disabled={none}>
        {translate("menu.clear")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={undo} disabled={nothingToUndo} shortcut={`${modifier} Z`}>
        {translate("menu.undo")}
      </MenuItem>
      <MenuItem onSelect={redo} disabled={nothingToRedo} shortcut={`${modifier} ⇧ Z`}>
        {translate("menu.redo")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={props.onEstimates}>{translate("menu.estimates")}</MenuItem>
    </>
  );
}
