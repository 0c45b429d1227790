import "server-only";
import type { Store } from "@/lib/server/store/store";

/** What the runs service works with. */
export interface RunDependencies {
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Does something after some milliseconds, unless the process ends before. */
  later: (work: () => Promise<unknown>, afterMs: number) => void;
}

/** Who asks. */
export interface RunCaller {
  visitor: string;
  admin: boolean;
}
