import type { ModelDescription } from "@/lib/contract/models-answer";
import type { InputContent } from "@/lib/inputs/input-content";
import type { ColumnLetter } from "@/lib/maths/column-colours";
import { sentImage } from "@/lib/inputs/input-image";
import type { ColumnChoice } from "../workspace/column-choice";
import { textTokens } from "./token-estimator";

/** What a run of one column would take. Tokens and seconds are estimates. */
export interface ColumnPlan {
  choice: ColumnChoice;
  /** Null for a service id that is not in the catalogue: nothing is known of it. */
  description: ModelDescription | null;
  /** The distinct inputs that it takes and has no vector for. */
  inputs: readonly InputContent[];
  /** How many of them have a picture, whose tokens are not estimated. */
  pictures: number;
  /** Distinct inputs that its model cannot take, such as pictures for a text model: never sent. */
  notForModel: number;
  requests: number;
  estimatedTokens: number;
  overLimit: number;
  /** The column whose vectors it shows too, since it only cuts them otherwise: nothing is sent for it. */
  sharedWith: ColumnLetter | null;
}

const batchWhenUnknown = { batchInputs: 32, batchBytes: Infinity };

/** Plans one column: requests by the model's batch size, tokens by its estimate. */
export function planColumn(
  choice: ColumnChoice,
  description: ModelDescription | null,
  inputs: readonly InputContent[],
  estimate: (text: string) => number,
  notForModel = 0,
): ColumnPlan {
  const limit = description?.inputTokenLimit.value ?? null;
  let [estimatedTokens, overLimit, pictures] = [0, 0, 0];
  for (const input of inputs) {
    const tokens = textTokens(input, estimate);
    estimatedTokens += tokens;
    if (limit !== null && tokens > limit) overLimit++;
    if (input.image !== undefined) pictures++;
  }
  const requests = requestsFor(inputs, description ?? batchWhenUnknown);
  return {
    choice,
    description,
    inputs,
    pictures,
    notForModel,
    requests,
    estimatedTokens,
    overLimit,
    sharedWith: null,
  };
}

/** Requests of at most so many inputs and, since pictures are large, bytes. */
function requestsFor(
  inputs: readonly InputContent[],
  { batchInputs, batchBytes }: Pick<ModelDescription, "batchInputs" | "batchBytes">,
): number {
  let [requests, count, bytes] = [0, 0, 0];
  for (const { text, image } of inputs) {
    const size = text.length + (image === undefined ? 0 : sentImage(image).length);
    if (count === 0 || count === batchInputs || bytes + size > batchBytes) {
      requests++;
      [count, bytes] = [0, 0];
    }
    count++;
    bytes += size;
  }
  return requests;
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
