"use client";

import { useTranslations } from "next-intl";
import type { UsageCall } from "@/lib/contract/usage-calls";
import { classNames } from "@/components/ui/class-names";

const tones = {
  sent: "text-text-2",
  answered: null,
  failed: "text-red",
  unknown: "text-amber",
  cached: "text-green",
} as const;

/** What came of a call, and of a failed one the code of the failure. */
export function OutcomeWord({ call: { outcome, failure } }: { call: UsageCall }) {
  const translate = useTranslations("usage.calls");
  return (
    <span className={classNames(tones[outcome])}>
      {translate(`outcome.${outcome}`)}
      {failure && <span className="block font-mono text-secondary">{failure}</span>}
    </span>
  );
}
