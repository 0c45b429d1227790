"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNote } from "./problem-note";

interface ClearDialogProps {
  vectors: number;
  clearing: boolean;
  error: Error | null;
  onClear: () => void;
  onClose: () => void;
}

/** Asks before the cache is emptied: unlike other deletions it cannot be undone without paying again. */
export function ClearDialog({ vectors, clearing, error, onClear, onClose }: ClearDialogProps) {
  const translate = useTranslations("usage.cache");
  const translateFrame = useTranslations("frame");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={translate("ask", { vectors })}
      closeLabel={translateFrame("close")}
      width="max-w-md"
      footer={
        <>
          <Button onClick={onClose}>{translate("keep")}</Button>
          <Button look="danger" disabled={clearing} onClick={onClear}>
            {translate("clearNow", { vectors })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 p-4">
        <p>{translate("consequence")}</p>
        {error && <ProblemNote error={error} />}
      </div>
    </Dialog>
  );
}
