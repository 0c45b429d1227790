import type { ModelDescription } from "@/lib/contract/models-answer";
import type { ColumnChoice } from "../workspace/column-choice";

/** What a run of one column would take. Tokens and seconds are estimates. */
export interface ColumnPlan {
  choice: ColumnChoice;
  /** Null for a service id that is not in the catalogue: nothing is known of it. */
  description: ModelDescription | null;
  /** The distinct texts that it has no vector for. */
  texts: readonly string[];
  requests: number;
  estimatedTokens: number;
  overLimit: number;
}

const inputsPerRequestWhenUnknown = 32;

/** Plans one column: requests by the model's batch size, tokens by its estimate. */
export function planColumn(
  choice: ColumnChoice,
  description: ModelDescription | null,
  texts: readonly string[],
  estimate: (text: string) => number,
): ColumnPlan {
  const limit = description?.inputTokenLimit.value ?? null;
  let estimatedTokens = 0;
  let overLimit = 0;
  for (const text of texts) {
    const tokens = estimate(text);
    estimatedTokens += tokens;
    if (limit !== null && tokens > limit) overLimit++;
  }
  const batchInputs = description?.batchInputs ?? inputsPerRequestWhenUnknown;
  const requests = Math.ceil(texts.length / batchInputs);
  return { choice, description, texts, requests, estimatedTokens, overLimit };
}

/**
 * Seconds that the plans take when every provider is sent as many requests a second as it allows;
 * columns of one provider share its rate. Null when nothing is to be sent or no rate is known.
 */
export function expectedSeconds(plans: readonly ColumnPlan[]): number | null {
  const byProvider = new Map<string, number>();
  for (const { description, requests } of plans) {
    const rate = description?.requestsPerSecond.value;
    if (!description || !rate || requests === 0) continue;
    const { provider } = description;
    byProvider.set(provider, (byProvider.get(provider) ?? 0) + requests / rate);
  }
  return byProvider.size === 0 ? null : Math.max(...byProvider.values());
}
