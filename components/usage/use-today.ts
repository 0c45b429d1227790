"use client";

import { useSyncExternalStore } from "react";
import { isoDay } from "@/lib/client/usage/day-range";

/** The day in UTC; looked up anew whenever somebody comes back to the window, which may be days later. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today, today);
}

function subscribe(notify: () => void): () => void {
  document.addEventListener("visibilitychange", notify);
  return () => document.removeEventListener("visibilitychange", notify);
}

function today(): string {
  return isoDay(Date.now());
}
