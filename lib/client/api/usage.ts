import { cacheStateSchema, type CacheState } from "@/lib/contract/cache-state";
import type { ModelReference } from "@/lib/contract/model-reference";
import {
  setPricesAnswerSchema,
  type SetPrice,
  type SetPricesAnswer,
} from "@/lib/contract/set-price";
import { usageAnswerSchema, type UsageAnswer } from "@/lib/contract/usage";
import { usageCallsAnswerSchema, type UsageCallsAnswer } from "@/lib/contract/usage-calls";
import type { CallFilter } from "../usage/call-filter";
import type { DayRange } from "../usage/day-range";
import { jsonBody, requestJson } from "./request-json";

/** What was used in some days. Throws an `ApiFailure`, as do all functions here. */
export async function fetchUsage(range: DayRange, signal: AbortSignal): Promise<UsageAnswer> {
  return usageAnswerSchema.parse(await requestJson(`/api/usage?${daysOf(range)}`, { signal }));
}

/** A page of the ledger's rows that fit a filter, from where the page before ended. */
export async function fetchCalls(
  range: DayRange,
  { model, outcome }: CallFilter,
  before: string | null,
  signal: AbortSignal,
): Promise<UsageCallsAnswer> {
  const query = daysOf(range);
  query.set("limit", "100");
  if (model !== null) query.set("model", model);
  if (outcome !== null) query.set("outcome", outcome);
  if (before !== null) query.set("before", before);
  return usageCallsAnswerSchema.parse(await requestJson(`/api/usage/calls?${query}`, { signal }));
}

/** Where the ledger's rows can be downloaded as CSV. */
export function exportAddress(range: DayRange): string {
  return `/api/usage/export?${daysOf(range)}`;
}

export async function fetchSetPrices(signal: AbortSignal): Promise<SetPricesAnswer> {
  return setPricesAnswerSchema.parse(await requestJson("/api/prices", { signal }));
}

/** Sets a model's price in place of the one that the admin set before. */
export async function putPrice(price: SetPrice): Promise<SetPricesAnswer> {
  return setPricesAnswerSchema.parse(await requestJson("/api/prices", jsonBody("PUT", price)));
}

/** Takes the price away that the admin set. */
export async function deletePrice(model: ModelReference): Promise<SetPricesAnswer> {
  const init = jsonBody("DELETE", { model });
  return setPricesAnswerSchema.parse(await requestJson("/api/prices", init));
}

export async function fetchCacheState(signal: AbortSignal): Promise<CacheState> {
  return cacheStateSchema.parse(await requestJson("/api/cache", { signal }));
}

/** Forgets every vector that the server keeps. */
export async function clearCache(): Promise<CacheState> {
  return cacheStateSchema.parse(await requestJson("/api/cache", { method: "DELETE" }));
}

function daysOf({ from, to }: DayRange): URLSearchParams {
  return new URLSearchParams({ from, to });
}
