"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { exportAddress } from "@/lib/client/api/usage";
import { rangeChoices, type DayRange } from "@/lib/client/usage/day-range";
import { Select } from "@/components/ui/select";
import { DayField } from "./day-field";
import type { UsageRange } from "./use-usage-range";

/** Which days are shown, and their rows as a file. */
export function RangeBar({ days }: { days: UsageRange }) {
  const translate = useTranslations("usage");
  const { choice, range, today, choose, setDay } = days;
  return (
    <div className="sticky top-0 z-10 flex min-h-13 flex-wrap items-center gap-2 border-b bg-panel px-3 py-3">
      <Select
        label={translate("range.label")}
        showLabel
        value={choice}
        choices={rangeChoices.map((value) => ({ value, label: translate(`range.${value}`) }))}
        onChange={choose}
      />
      {choice === "own" && (
        <>
          <DayField
            label={translate("range.from")}
            value={days.from}
            max={days.to ?? today}
            onChange={(day) => setDay("from", day)}
          />
          <DayField
            label={translate("range.to")}
            value={days.to}
            min={days.from}
            max={today}
            onChange={(day) => setDay("to", day)}
          />
        </>
      )}
      {range ? (
        <RangeWords range={range} />
      ) : (
        <span className="text-amber">{translate("range.invalid")}</span>
      )}
      {range && (
        <a
          href={exportAddress(range)}
          download={`embedscope-usage-${range.from}-${range.to}.csv`}
          className="ml-auto inline-flex h-7 items-center gap-1.5 rounded-panel border bg-panel px-2.5 whitespace-nowrap hover:bg-raised pointer-coarse:h-9"
        >
          <Download size={14} aria-hidden />
          {translate("export")}
        </a>
      )}
    </div>
  );
}

/** The days in words: they are the ledger's, in UTC. */
function RangeWords({ range }: { range: DayRange }) {
  const translate = useTranslations("usage");
  const format = useFormatter();
  const words = format.dateTimeRange(new Date(range.from), new Date(range.to), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return <span className="text-text-2 tabular">{translate("range.words", { words })}</span>;
}
