"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";

/** A link to give away, with a button that copies it. The address is of this site: `/runs/…`. */
export function LinkField({ address }: { address: string }) {
  const translate = useTranslations("runs");
  const link = new URL(address, window.location.origin).href;
  const words = { done: translate("linkCopied"), failed: translate("copyFailed") };
  return (
    <div className="flex gap-2">
      <input
        readOnly
        aria-label={translate("link")}
        value={link}
        onFocus={(event) => event.target.select()}
        className="h-7 min-w-0 flex-1 rounded-panel border bg-raised px-2 font-mono text-secondary pointer-coarse:h-9"
      />
      <Button look="primary" onClick={() => void copyText(link, words)}>
        <Copy size={14} aria-hidden />
        {translate("copyLink")}
      </Button>
    </div>
  );
}
