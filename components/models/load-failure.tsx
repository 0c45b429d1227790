"use client";

import { useTranslations } from "next-intl";
import { ApiFailure, localError } from "@/lib/client/api/api-failure";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";

interface LoadFailureProps {
  error: Error;
  retrying: boolean;
  onRetry: () => void;
}

/** Why the catalogue could not be loaded, and the way to try again. */
export function LoadFailure({ error, retrying, onRetry }: LoadFailureProps) {
  const translate = useTranslations("models");
  const shown = error instanceof ApiFailure ? error.error : localError("connection_lost");
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4">
      <ErrorNote error={shown} />
      <Button disabled={retrying} onClick={onRetry}>
        {translate("retry")}
      </Button>
    </div>
  );
}
