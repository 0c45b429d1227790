import "server-only";
import { environment } from "@/lib/server/env";
import { log } from "@/lib/server/http/log";
import { createStore } from "@/lib/server/store/store";
import { storeWarning } from "../store-warning";
import { dayMs } from "./day";
import { pruneLedger } from "./prune-ledger";

/** Prunes the ledger now and once a day for as long as the process lives, unless `LEDGER_DAYS` keeps everything. */
export function pruneDaily(): void {
  const { ledgerDays, databaseUrl } = environment();
  if (ledgerDays === null) return;
  const warn = storeWarning("ledger_not_pruned");
  const prune = () => pruneOnce(databaseUrl, ledgerDays).catch(warn);
  void prune();
  setInterval(() => void prune(), dayMs).unref();
}

/** With a connection of its own, since what runs at start shares no module's state with what answers requests. */
async function pruneOnce(databaseUrl: string, days: number): Promise<void> {
  const store = createStore(databaseUrl);
  try {
    const signal = new AbortController().signal;
    const calls = await pruneLedger({ store, days, now: Date.now }, signal);
    if (calls > 0) log("info", "ledger_pruned", { calls, days });
  } finally {
    await store.close();
  }
}
