"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import { copyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";

interface CopyVectorProps {
  letter: ColumnLetter;
  /** What is said when it is done. */
  copied: string;
  json: () => string;
}

/** The button that copies one vector as JSON. */
export function CopyVector({ letter, copied, json }: CopyVectorProps) {
  const translate = useTranslations("views.vectors");
  const copy = () => void copyText(json(), { done: copied, failed: translate("copyFailed") });
  return (
    <IconButton label={translate("copy", { letter })} onClick={copy}>
      <Copy size={14} aria-hidden />
    </IconButton>
  );
}
