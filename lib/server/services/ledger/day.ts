import "server-only";

export const dayMs = 86_400_000;

/** The day in UTC of a time in milliseconds, as days since 1970-01-01. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/** A day as an ISO date. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** An ISO date as a day. */
export function dayOfIso(date: string): number {
  return dayOf(Date.parse(`${date}T00:00:00Z`));
}
