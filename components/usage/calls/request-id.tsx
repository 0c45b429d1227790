"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { copyText } from "@/components/ui/copy-text";

/** The provider's id of a request; a click copies it, to be named in a ticket. */
export function RequestId({ id }: { id: string | null }) {
  const translate = useTranslations("usage");
  if (id === null) return "–";
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  return (
    <button
      type="button"
      title={id}
      aria-label={translate("calls.copyRequestId", { id })}
      className="inline-flex max-w-36 items-center gap-1 rounded font-mono text-secondary text-text-2 hover:text-text pointer-coarse:min-h-9"
      onClick={() => void copyText(id, words)}
    >
      <span className="truncate">{id}</span>
      <Copy size={12} aria-hidden className="shrink-0" />
    </button>
  );
}
