"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Progress } from "@/lib/client/workers/worker-message";

interface PictureProgressProps {
  progress: Progress;
  onCancel: () => void;
}

/** How many pictures are made ready, and a way to stop it. */
export function PictureProgress({ progress, onCancel }: PictureProgressProps) {
  const translate = useTranslations("inputs");
  return (
    <div className="flex items-center gap-3 border-t px-3 py-1" role="status">
      <div className="min-w-0 flex-1">
        <p className="truncate tabular">{translate("picture.preparing", { ...progress })}</p>
        <div className="h-1 overflow-hidden rounded-full bg-raised">
          <div
            className="h-full bg-accent"
            style={{ width: `${(100 * progress.done) / progress.total}%` }}
          />
        </div>
      </div>
      <Button look="quiet" onClick={onCancel}>
        {translate("cancel")}
      </Button>
    </div>
  );
}
