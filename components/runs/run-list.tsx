"use client";

import { useTranslations } from "next-intl";
import type { RunSummary } from "@/lib/contract/run-summary";
import { RunLine } from "./run-line";

/** Saved runs, one a line. */
export function RunList({ runs }: { runs: readonly RunSummary[] }) {
  const translate = useTranslations("runs.list");
  return (
    <ul aria-label={translate("title")}>
      {runs.map((run) => (
        <RunLine key={run.id} run={run} />
      ))}
    </ul>
  );
}
