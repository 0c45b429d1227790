import type { StackSeries } from "@/components/charts/stack-fill";
import type { StackRow } from "@/components/charts/stacked-bars-drawing";
import { daysIn, type DayRange } from "@/lib/client/usage/day-range";
import { amountOf, type Measure } from "@/lib/client/usage/usage-measure";
import type { Kind } from "@/lib/contract/kind";
import type { DayUsage, UsageSums, VisitorUsage } from "@/lib/contract/usage";
import { categoryMark } from "@/lib/maths/categories";

export interface UsageChart {
  series: readonly StackSeries[];
  rows: readonly StackRow[];
}

/** The words of a chart that are not data. */
export interface ChartWords {
  kind: (kind: Kind) => string;
  others: string;
  day: (day: string) => string;
  month: (month: string) => string;
  you: string;
}

/** More days than a bar each can be told apart; above it a bar is a month. */
const mostDayBars = 92;
/** As many as there are colours that differ without shapes, the last one being kept for the rest. */
const mostModels = 7;
const othersColour = "#808080";
export const kinds = ["real", "local", "emulated"] as const;
const fills = { real: "plain", local: "dotted", emulated: "striped" } as const;
/** Greys, since hues stand for models; violet is the mark of what is emulated. */
const kindColours = { real: "#66707f", local: "#66707f", emulated: "#8a63d2" } as const;

/** A bar each day, or each month of a long time, with a part for each model and kind. */
export function byDay(
  days: readonly DayUsage[],
  range: DayRange,
  measure: Measure,
  words: ChartWords,
): UsageChart {
  const all = daysIn(range);
  const lengthOfPeriod = all.length > mostDayBars ? "2026-01".length : "2026-01-01".length;
  const periodOf = (day: string) => day.slice(0, lengthOfPeriod);
  const name = all.length > mostDayBars ? words.month : words.day;
  const { series, seriesOf } = modelSeries(days, measure, words);
  const rows = stack(days, (part) => periodOf(part.day), seriesOf, measure);
  const periods = [...new Set(all.map(periodOf))];
  return {
    series,
    rows: periods.map((key) => ({ key, label: name(key), values: rows.get(key) ?? {} })),
  };
}

/** A bar each model, the largest first, with a part for each kind. */
export function byModel(
  days: readonly DayUsage[],
  measure: Measure,
  words: ChartWords,
): UsageChart {
  const rows = stack(
    days,
    ({ model }) => model,
    ({ kind }) => kind,
    measure,
  );
  return { series: kindSeries(days, measure, words), rows: largestFirst(rows, (model) => model) };
}

/** A bar each visitor, the largest first, with a part for each kind. */
export function byVisitor(
  visitors: readonly VisitorUsage[],
  measure: Measure,
  words: ChartWords,
): UsageChart {
  const own = new Set(visitors.filter((part) => part.own).map(({ visitor }) => visitor));
  const rows = stack(
    visitors,
    ({ visitor }) => visitor,
    ({ kind }) => kind,
    measure,
  );
  const nameOf = (visitor: string) => (own.has(visitor) ? `${visitor} (${words.you})` : visitor);
  return { series: kindSeries(visitors, measure, words), rows: largestFirst(rows, nameOf) };
}

function largestFirst(
  rows: ReadonlyMap<string, Readonly<Record<string, number>>>,
  nameOf: (key: string) => string,
): StackRow[] {
  const total = ({ values }: StackRow) =>
    Object.values(values).reduce((sum, part) => sum + part, 0);
  return [...rows]
    .map(([key, values]) => ({ key, label: nameOf(key), values }))
    .filter((row) => total(row) > 0)
    .toSorted((one, other) => total(other) - total(one));
}

/** The amounts of each row's parts. */
function stack<Part extends UsageSums>(
  parts: readonly Part[],
  rowOf: (part: Part) => string,
  seriesOf: (part: Part) => string,
  measure: Measure,
): Map<string, Record<string, number>> {
  const rows = new Map<string, Record<string, number>>();
  for (const part of parts) {
    const values = rows.get(rowOf(part)) ?? {};
    const key = seriesOf(part);
    values[key] = (values[key] ?? 0) + amountOf(part, measure);
    rows.set(rowOf(part), values);
  }
  return rows;
}

/** The kinds that have any of the measure: real ones plain, so that others look otherwise wherever they stand. */
function kindSeries(
  parts: readonly (UsageSums & { kind: Kind })[],
  measure: Measure,
  words: ChartWords,
): StackSeries[] {
  const present = new Set(
    parts.filter((part) => amountOf(part, measure) > 0).map(({ kind }) => kind),
  );
  return kinds
    .filter((kind) => present.has(kind))
    .map((kind) => ({
      key: kind,
      label: words.kind(kind),
      colour: kindColours[kind],
      fill: fills[kind],
    }));
}

/** The largest models with a colour each, the rest of a kind together. Colours follow names, not amounts. */
function modelSeries(days: readonly DayUsage[], measure: Measure, words: ChartWords) {
  const totals = new Map<string, number>();
  for (const part of days) {
    totals.set(part.model, (totals.get(part.model) ?? 0) + amountOf(part, measure));
  }
  const shown = [...totals.keys()]
    .filter((model) => totals.get(model) !== 0)
    .toSorted((one, other) => (totals.get(other) ?? 0) - (totals.get(one) ?? 0))
    .slice(0, mostModels)
    .toSorted();
  const seriesOf = ({ model, kind }: DayUsage) =>
    shown.includes(model) ? `${kind} ${model}` : `${kind} *`;
  const present = new Set(days.filter((part) => amountOf(part, measure) > 0).map(seriesOf));
  const candidates = kinds.flatMap((kind) => [
    ...shown.map((model, index) => ({ kind, model, colour: categoryMark(index).colour })),
    { kind, model: "*", colour: othersColour },
  ]);
  const series = candidates
    .map(({ kind, model, colour }) => ({
      key: `${kind} ${model}`,
      label: `${model === "*" ? words.others : model} · ${words.kind(kind)}`,
      colour,
      fill: fills[kind],
    }))
    .filter(({ key }) => present.has(key));
  return { series, seriesOf };
}
