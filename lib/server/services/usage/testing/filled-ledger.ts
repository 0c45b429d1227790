import { createInstance } from "@/lib/server/store/instances";
import type { Store } from "@/lib/server/store/store";
import { createLedger } from "../../ledger/store-ledger";
import { answered, noBudgets, noon, plannedCall, priceIn } from "../../ledger/testing/planned-call";

const dayMs = 86_400_000;

export const ada = { visitor: "ada", admin: false };
export const admin = { visitor: "root", admin: true };

/** A ledger whose process lives, at a time that can be set. */
export function ledgerOf(store: Store) {
  const clock = { at: noon };
  const instance = createInstance(store);
  const ledger = createLedger({ store, instance, budgets: noBudgets, now: () => clock.at });
  return { clock, instance, ledger };
}

/** Calls of two days, two visitors, two currencies and all kinds. */
export async function filled(store: Store): Promise<void> {
  const { clock, instance, ledger } = ledgerOf(store);
  const settle = async (call: Parameters<typeof plannedCall>[0], outcome = answered()) =>
    (await ledger.book(plannedCall(call))).settle(outcome);
  clock.at = noon - dayMs;
  await settle({});
  clock.at = noon;
  await settle({});
  await settle({ visitor: "bo", prices: [priceIn("USD")] });
  await settle({ prices: [] });
  await settle({ prices: [priceIn(null)] }, answered({ tokens: null }));
  await settle({}, answered({ tokens: null, failure: "vendor_failed" }));
  await settle({}, answered({ tokens: null, failure: "vendor_timeout" }));
  await settle({ kind: "emulated", prices: [] });
  await settle({ reference: "alibaba-compatible:ops-text-embedding-002", prices: [] });
  await settle({ reference: "deployment:mine", prices: [] });
  const { visitor, column } = plannedCall();
  await ledger.noteCached({ visitor, column, inputs: 10, estimatedTokens: 70 });
  instance.stop();
}
