"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNote } from "./problem-note";

interface LoadFailureProps {
  error: Error;
  retrying: boolean;
  onRetry: () => void;
}

/** Why something could not be loaded, and the way to try again. */
export function LoadFailure({ error, retrying, onRetry }: LoadFailureProps) {
  const translate = useTranslations("usage");
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <ProblemNote error={error} />
      <Button disabled={retrying} onClick={onRetry}>
        {translate("retry")}
      </Button>
    </div>
  );
}
