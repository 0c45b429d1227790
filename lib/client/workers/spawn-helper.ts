import type { WorkerPort } from "./worker-port";

/** A worker that computes shares for another one; see `serveShares`. */
export function spawnHelper(): WorkerPort {
  return new Worker(new URL("./shares.worker.ts", import.meta.url), { type: "module" });
}
