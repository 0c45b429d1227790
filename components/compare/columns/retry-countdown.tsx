"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ColumnRun } from "@/lib/client/run/column-run";

/** Why a batch waits, which attempt comes next, and in how many seconds. */
export function RetryCountdown({ pause }: { pause: NonNullable<ColumnRun["pause"]> }) {
  const translate = useTranslations("columns");
  const errors = useTranslations("errors");
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, []);
  const seconds = Math.max(0, Math.ceil((pause.until - now) / 1_000));
  return (
    <span className="text-amber" title={errors(pause.error.code, pause.error.params)}>
      {translate("status.retrying", { attempt: pause.attempt, seconds })}
    </span>
  );
}
