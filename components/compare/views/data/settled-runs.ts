import { create } from "zustand";
import { isActive } from "@/lib/client/run/column-run";
import { useRuns, type ColumnState } from "@/lib/client/run/run-store";

interface SettledRuns {
  columns: Readonly<Record<string, ColumnState>>;
}

const redrawEveryMs = 700;

/**
 * The runs at a slow beat: while a run goes on this changes at most every 0.7 s, since every view
 * computes anew from it; otherwise at once. One beat for all views, so that they share what they compute.
 */
export const useSettledRuns = create<SettledRuns>(() => ({ columns: useRuns.getState().columns }));

let timer: ReturnType<typeof setTimeout> | undefined;
let publishedAt = -Infinity;

useRuns.subscribe(({ columns }) => {
  const active = Object.values(columns).some(({ run }) => isActive(run ?? undefined));
  const wait = active ? publishedAt + redrawEveryMs - Date.now() : 0;
  if (wait <= 0) publish();
  else timer ??= setTimeout(publish, wait);
});

function publish(): void {
  clearTimeout(timer);
  timer = undefined;
  publishedAt = Date.now();
  useSettledRuns.setState({ columns: useRuns.getState().columns });
}
