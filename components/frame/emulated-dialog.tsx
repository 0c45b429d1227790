"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { Dialog } from "@/components/ui/dialog";

/** What emulated vectors are worth, and how to get real ones. */
export function EmulatedDialog({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
  const translate = useTranslations("frame");
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title={translate("emulated.title")}
      description={translate("emulated.summary")}
      closeLabel={translate("close")}
    >
      <div className="flex flex-col gap-3 p-4">
        <p>{translate("emulated.what")}</p>
        <p>{translate("emulated.verdict")}</p>
        <p>{translate("emulated.how")}</p>
        <pre className="overflow-x-auto rounded-panel bg-raised p-3 font-mono text-[12px]">
          {"OPENSEARCH_API_KEY=OS-…\nOPENSEARCH_ENDPOINT=https://…\nOPENSEARCH_WORKSPACE=default"}
        </pre>
        <p className="text-text-2">{translate("emulated.keys")}</p>
        <Link href="/help#emulated" className="text-accent" onClick={() => onOpenChange(false)}>
          {translate("emulated.more")}
        </Link>
      </div>
    </Dialog>
  );
}
