"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import type { DayRange } from "@/lib/client/usage/day-range";
import { totalUsage } from "@/lib/contract/total-usage";
import { measureName, measuresOf, type Measure } from "@/lib/client/usage/usage-measure";
import { nanosPerUnit, type UsageAnswer } from "@/lib/contract/usage";
import { Select } from "@/components/ui/select";
import { Panel } from "../panel";
import { useMoney } from "../use-money";
import { measureParam } from "../usage-params";
import { UsageFigure } from "./usage-figure";
import { byDay, byModel, byVisitor, type ChartWords } from "./usage-rows";

interface ChartsPanelProps {
  usage: UsageAnswer;
  range: DayRange;
}

/** One measure of what was used: by day, by model and by visitor. */
export function ChartsPanel({ usage, range }: ChartsPanelProps) {
  const translate = useTranslations("usage.charts");
  const [name, setName] = useQueryState("measure", measureParam);
  const measures = measuresOf(totalUsage(usage.days));
  const measure = measures.find((one) => measureName(one) === name) ?? measures[0];
  const words = useChartWords();
  const label = useMeasureLabel();
  const format = useAmount(measure);
  if (!measure) return null;
  const shared = { format, measure: label(measure) };
  return (
    <Panel
      title={translate("title")}
      note={measure.type === "money" ? translate("moneyNote") : undefined}
      actions={
        <Select
          label={translate("measure")}
          showLabel
          value={measureName(measure)}
          choices={measures.map((one) => ({ value: measureName(one), label: label(one) }))}
          onChange={(chosen) => void setName(chosen)}
        />
      }
    >
      <UsageFigure
        {...shared}
        title={translate("byDay")}
        first={translate("day")}
        chart={byDay(usage.days, range, measure, words)}
      />
      <div className="grid gap-x-8 gap-y-3 min-[1000px]:grid-cols-2">
        <UsageFigure
          {...shared}
          title={translate("byModel")}
          first={translate("model")}
          chart={byModel(usage.days, measure, words)}
          lying
        />
        <UsageFigure
          {...shared}
          title={translate("byVisitor")}
          first={translate("visitor")}
          chart={byVisitor(usage.visitors, measure, words)}
          lying
        />
      </div>
    </Panel>
  );
}

function useChartWords(): ChartWords {
  const translate = useTranslations("usage");
  const translateFrame = useTranslations("frame");
  const format = useFormatter();
  return {
    kind: (kind) => translateFrame(`kind.${kind}.name`),
    others: translate("charts.others"),
    day: (day) =>
      format.dateTime(new Date(day), { month: "short", day: "numeric", timeZone: "UTC" }),
    month: (month) =>
      format.dateTime(new Date(`${month}-01`), {
        year: "numeric",
        month: "short",
        timeZone: "UTC",
      }),
    you: translate("you"),
  };
}

function useMeasureLabel(): (measure: Measure) => string {
  const translate = useTranslations("usage.charts");
  return (measure) =>
    measure.type === "quantity"
      ? translate(`quantity.${measure.quantity}`)
      : translate("money", { currency: measure.currency ?? translate("currencyUnknown") });
}

/** Writes an amount of a measure in full, and short for an axis. */
function useAmount(measure: Measure | undefined) {
  const format = useFormatter();
  const money = useMoney();
  return {
    full: (value: number) =>
      measure?.type === "money"
        ? money(value * nanosPerUnit, measure.currency)
        : format.number(value),
    short: (value: number) =>
      format.number(value, { notation: "compact", maximumSignificantDigits: 3 }),
  };
}
