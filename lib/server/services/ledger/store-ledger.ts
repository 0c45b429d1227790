import "server-only";
import type { Insertable } from "kysely";
import { AppError } from "@/lib/server/http/app-error";
import type { Instance } from "@/lib/server/store/instances";
import type { Store } from "@/lib/server/store/store";
import { StoreError } from "@/lib/server/store/store-error";
import type { UsageCallsTable } from "@/lib/server/store/usage-table";
import type { BookedCall, CallOutcome, Ledger } from "../embed/ledger";
import { storeWarning } from "../store-warning";
import { deleteCall, outcomeFields, rowOf } from "./call-row";
import { capsOf, type Budgets } from "./caps";
import { settlementOf } from "./outcome";
import { bookPaid, settlePaid, withdrawPaid } from "./paid-call";

export interface LedgerDependencies {
  store: Store;
  instance: Pick<Instance, "id" | "announce">;
  budgets: Budgets;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A call whose booking the store did not take. */
const notBooked: BookedCall = {
  settle: async () => undefined,
  withdraw: async () => undefined,
};

/**
 * The ledger in the store. Local and emulated calls are remembered and never money. Where the store cannot be
 * used they go on unremembered; real calls do too, unless a budget is set, which nobody could then hold.
 */
export function createLedger({ store, instance, budgets, now }: LedgerDependencies): Ledger {
  const warn = storeWarning("ledger_skipped", now);
  const endless = capsOf(budgets).length === 0;
  return {
    book: async (call) => {
      const real = call.column.kind === "real";
      try {
        await instance.announce();
        const row = rowOf(call, "sent", { at: now(), instance: instance.id });
        if (!real) return await bookFree(store, row, warn);
        const booked = await store.transact((work) => bookPaid(work, row, call, budgets));
        return {
          settle: (outcome) =>
            store.transact((work) => settlePaid(work, booked, outcome)).catch(warn),
          withdraw: () => store.transact((work) => withdrawPaid(work, booked)).catch(warn),
        };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        if (real && !endless) {
          throw new AppError("budget_unavailable", { problem: error.problem }, { cause: error });
        }
        warn(error);
        return notBooked;
      }
    },
    noteCached: async (found) => {
      const at = { at: now(), instance: instance.id };
      await insert(store, rowOf({ ...found, account: null }, "cached", at)).catch(warn);
    },
  };
}

/** Books a call that is not money. Once it is answered, a store that fails must not lose the answer. */
async function bookFree(
  store: Store,
  row: Insertable<UsageCallsTable>,
  warn: (error: unknown) => void,
): Promise<BookedCall> {
  await insert(store, row);
  const settle = (outcome: CallOutcome): Promise<unknown> =>
    store.query((database) =>
      database
        .updateTable("usage_calls")
        .set(outcomeFields(settlementOf(outcome).outcome, outcome))
        .where("id", "=", row.id)
        .execute(),
    );
  return {
    settle: async (outcome) => void (await settle(outcome).catch(warn)),
    withdraw: () => store.query((database) => deleteCall(database, row.id)).catch(warn),
  };
}

async function insert(store: Store, row: Insertable<UsageCallsTable>): Promise<void> {
  await store.query((database) => database.insertInto("usage_calls").values(row).execute());
}
