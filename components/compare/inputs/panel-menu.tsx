"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoices, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { redo, undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { pictureEdges } from "@/lib/inputs/picture-size";
import { modifierName } from "@/components/ui/modifier-name";
import { choosePictureEdge, usePictureSettings } from "./picture-settings";

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
      <PictureEdgeChoices />
      <MenuSeparator />
      <MenuItem onSelect={props.onEstimates}>{translate("menu.estimates")}</MenuItem>
    </>
  );
}

/** To what size the next pictures are fitted. */
function PictureEdgeChoices() {
  const translate = useTranslations("inputs.picture");
  const edge = usePictureSettings((state) => state.edge);
  return (
    <MenuChoices
      label={translate("edge")}
      value={String(edge)}
      choices={pictureEdges.map((choice) => ({
        value: String(choice),
        label: choice === null ? translate("asItIs") : translate("pixelEdge", { edge: choice }),
      }))}
      onChange={(value) => {
        const chosen = pictureEdges.find((choice) => String(choice) === value);
        if (chosen !== undefined) choosePictureEdge(chosen);
      }}
    />
  );
}
