import type { ModelReference } from "@/lib/contract/model-reference";
import type { CallOutcomeName } from "@/lib/contract/usage-calls";

/** Which calls of the ledger are listed; null lets all through. */
export interface CallFilter {
  model: ModelReference | null;
  outcome: CallOutcomeName | null;
}
