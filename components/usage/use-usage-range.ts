"use client";

import { useQueryStates } from "nuqs";
import { rangeOf, type DayRange, type RangeChoice } from "@/lib/client/usage/day-range";
import { rangeParams } from "./usage-params";
import { useToday } from "./use-today";

export interface UsageRange {
  choice: RangeChoice;
  from: string | null;
  to: string | null;
  /** Null while one's own days are not valid. */
  range: DayRange | null;
  today: string;
  choose: (choice: RangeChoice) => void;
  setDay: (end: "from" | "to", day: string | null) => void;
}

/** The days that the address asks for. */
export function useUsageRange(): UsageRange {
  const [{ days, from, to }, setParams] = useQueryStates(rangeParams);
  const today = useToday();
  const range = rangeOf(days, { from, to }, today);
  const choose = (choice: RangeChoice) =>
    // One's own days begin as those that are shown.
    void setParams(
      choice === "own"
        ? { days: choice, from: range?.from ?? null, to: range?.to ?? null }
        : { days: choice, from: null, to: null },
    );
  const setDay = (end: "from" | "to", day: string | null) => void setParams({ [end]: day });
  return { choice: days, from, to, range, today, choose, setDay };
}
