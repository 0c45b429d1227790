"use client";

import { useTranslations } from "next-intl";
import type { ApiError } from "@/lib/contract/api-error";
import { Button } from "./button";
import { ErrorNote } from "./error-note";

interface LoadFailureProps {
  error: ApiError;
  retrying: boolean;
  onRetry: () => void;
}

/** Why something could not be loaded, and the way to try again. */
export function LoadFailure({ error, retrying, onRetry }: LoadFailureProps) {
  const translate = useTranslations("frame");
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <ErrorNote error={error} />
      <Button disabled={retrying} onClick={onRetry}>
        {translate("retry")}
      </Button>
    </div>
  );
}
