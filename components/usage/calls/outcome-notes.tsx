"use client";

import { useTranslations } from "next-intl";
import type { UsageCall } from "@/lib/contract/usage-calls";

const explained = ["unknown", "sent", "cached"] as const;

/** What those outcomes mean that are among the calls and do not explain themselves. */
export function OutcomeNotes({ calls }: { calls: readonly UsageCall[] }) {
  const translate = useTranslations("usage.calls");
  const present = explained.filter((outcome) => calls.some((call) => call.outcome === outcome));
  if (present.length === 0) return null;
  return (
    <dl className="flex max-w-[100ch] flex-col gap-0.5 text-secondary text-text-2">
      {present.map((outcome) => (
        <div key={outcome}>
          <dt className="inline text-text">{translate(`outcome.${outcome}`)}: </dt>
          <dd className="inline">{translate(`meaning.${outcome}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
