"use client";

import { Copy, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";

interface SheetActionsProps {
  reference: string;
  /** Whether the model cannot be answered now. */
  disabled: boolean;
}

/** What can be done with a model from here. */
export function SheetActions({ reference, disabled }: SheetActionsProps) {
  const translate = useTranslations("models");
  const router = useRouter();
  const words = { done: translate("copied"), failed: translate("copyFailed") };
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        disabled={disabled}
        onClick={() => router.push(`/compare?add=${encodeURIComponent(reference)}`)}
      >
        <Plus size={14} aria-hidden />
        {translate("detail.addToCompare")}
      </Button>
      <Button onClick={() => void copyText(reference, words)}>
        <Copy size={14} aria-hidden />
        {translate("detail.copyReference")}
      </Button>
    </div>
  );
}
