import "server-only";
import { processStore } from "@/lib/server/store/process-store";
import type { RunDependencies } from "./run-dependencies";

/** What a process serves saved runs with. */
export function defaultRunDependencies(): RunDependencies {
  return { store: processStore(), now: Date.now, later };
}

/** What fails then, since the store was away, is made up for by the next call that lists runs. */
function later(work: () => Promise<unknown>, afterMs: number): void {
  setTimeout(() => void work().catch(() => undefined), afterMs).unref();
}
