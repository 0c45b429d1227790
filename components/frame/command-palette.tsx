"use client";

import { Command as CommandIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useIdleLoad } from "@/components/ui/use-idle-load";
import { useShortcut } from "@/components/ui/use-shortcut";

const CommandDialog = dynamic(
  () => import("./command-dialog").then((module) => module.CommandDialog),
  { ssr: false },
);
const loadDialog = () => import("./command-dialog");

/** The command palette and the button that opens it; ⌘K does too. */
export function CommandPalette() {
  const translate = useTranslations("frame");
  const [open, setOpen] = useState(false);
  useIdleLoad(loadDialog);
  useShortcut("mod+k", () => setOpen((shown) => !shown));
  return (
    <>
      <Button
        look="quiet"
        className="w-7 px-0! max-[350px]:hidden pointer-coarse:w-9"
        aria-label={translate("commands.label")}
        title={translate("commands.label")}
        onClick={() => setOpen(true)}
      >
        <CommandIcon size={15} aria-hidden />
      </Button>
      {open && <CommandDialog close={() => setOpen(false)} />}
    </>
  );
}
