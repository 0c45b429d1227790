"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { CommandList } from "./command-list";

/** The open command palette. */
export function CommandDialog({ close }: { close: () => void }) {
  const translate = useTranslations("frame");
  return (
    <Dialog
      open
      onOpenChange={close}
      title={translate("commands.label")}
      closeLabel={translate("close")}
    >
      <CommandList close={close} />
    </Dialog>
  );
}
