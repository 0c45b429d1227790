import type { ModelDescription } from "@/lib/contract/models-answer";
import type { TokenRule } from "@/lib/inputs/token-rules";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import type { ColumnChoice } from "../workspace/column-choice";
import type { ColumnCounts } from "./count-columns";

/** A column of the workspace, and what is known of its model. */
export interface PlannedColumn {
  choice: ColumnChoice;
  /** Null for a service id that is not in the catalogue: nothing is known of it. */
  description: ModelDescription | null;
  /** How its tokens are estimated. */
  rule: TokenRule;
  /** The column whose vectors it shows too, since it only cuts them otherwise: nothing is sent for it. */
  sharedWith: ColumnLetter | null;
}

/** What a run of one column would take. Tokens and seconds are estimates. */
export interface ColumnPlan extends PlannedColumn {
  /** Null while a long list is being counted. */
  counts: ColumnCounts | null;
}

/** A plan whose inputs have been counted. */
export interface CountedPlan extends ColumnPlan {
  counts: ColumnCounts;
}

export function isCounted(plan: ColumnPlan): plan is CountedPlan {
  return plan.counts !== null;
}

/**
 * Seconds that the plans take when every provider is sent as many requests a second as it allows;
 * columns of one provider share its rate. Null when nothing is to be sent or no rate is known.
 */
export function expectedSeconds(
  plans: readonly Pick<CountedPlan, "description" | "counts">[],
): number | null {
  const byProvider = new Map<string, number>();
  for (const { description, counts } of plans) {
    const rate = description?.requestsPerSecond.value;
    if (!description || !rate || counts.requests === 0) continue;
    const { provider } = description;
    byProvider.set(provider, (byProvider.get(provider) ?? 0) + counts.requests / rate);
  }
  return byProvider.size === 0 ? null : Math.max(...byProvider.values());
}
