/** Days in UTC as ISO dates, both included. */
export interface DayRange {
  from: string;
  to: string;
}

export const rangeChoices = ["month", "7", "30", "90", "own"] as const;

export type RangeChoice = (typeof rangeChoices)[number];

/** As many days as the server sums up at once. */
const mostDays = 1_100;
const dayMs = 86_400_000;

/** The day in UTC of a time in milliseconds since 1970. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/**
 * The days of a choice up to today: of this month, the last 7, 30 or 90, or one's own. Null where own days are
 * missing, in the wrong order, or too many.
 */
export function rangeOf(
  choice: RangeChoice,
  own: { from: string | null; to: string | null },
  today: string,
): DayRange | null {
  switch (choice) {
    case "own":
      return ownRange(own);
    case "month":
      return { from: `${today.slice(0, 8)}01`, to: today };
    case "7":
    case "30":
    case "90":
      return { from: addDays(today, 1 - Number(choice)), to: today };
  }
}

function ownRange({ from, to }: { from: string | null; to: string | null }): DayRange | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return days >= 0 && days < mostDays ? { from, to } : null;
}

/** Every day of a range, the first first. */
export function daysIn({ from, to }: DayRange): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

function addDays(day: string, days: number): string {
  return isoDay(Date.parse(day) + days * dayMs);
}
