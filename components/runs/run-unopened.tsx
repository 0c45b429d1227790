"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { runProblem } from "@/lib/client/runs/run-problem";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";

interface RunUnopenedProps {
  error: Error | null;
  /** Absent where trying again cannot help. */
  onRetry?: () => void;
}

/** A run that is being opened, or why it cannot be. */
export function RunUnopened({ error, onRetry }: RunUnopenedProps) {
  const translate = useTranslations("runs.viewed");
  if (error === null) {
    return (
      <p role="status" className="p-6 text-center text-text-2">
        {translate("opening")}
      </p>
    );
  }
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-4">
      <ErrorNote error={runProblem(error)} />
      <div className="flex flex-wrap items-center gap-3">
        {onRetry && <Button onClick={onRetry}>{translate("retry")}</Button>}
        <Link href="/runs" className="text-accent underline underline-offset-2">
          {translate("allRuns")}
        </Link>
      </div>
    </div>
  );
}
