"use client";

import { useQuery } from "@tanstack/react-query";
import { Pin, X } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { usePinActions } from "@/lib/client/runs/use-pin";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";

/** Which run is pinned in this browser; nothing while none is. */
export function PinnedLine() {
  const translate = useTranslations("runs");
  const { data: pinned } = useQuery(pinQuery);
  const { pin, unpin } = usePinActions();
  if (!pinned) return null;
  const remove = async () => {
    await unpin();
    const undo = () => void pin(pinned);
    showToast(translate("pin.unpinned"), { action: { label: translate("undo"), run: undo } });
  };
  return (
    <div className="flex items-center gap-2 border-b bg-raised px-3 py-1.5">
      <Pin size={14} aria-hidden className="shrink-0 text-text-2" />
      <p className="min-w-0 flex-1 break-words">
        {translate("pin.line", { name: pinned.name })}{" "}
        <Link href="/runs/diff" className="text-accent underline underline-offset-2">
          {translate("pin.compareWorkspace")}
        </Link>
      </p>
      <IconButton label={translate("pin.remove")} onClick={() => void remove()}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
