import type { RateGroup } from "../endpoint";
import { rateQuota } from "./platform-error";

/** Requests a second of one key, by kind of API; a kind that is left out has no limit. */
export type RateLimits = Readonly<Partial<Record<RateGroup, number>>>;

const windowMs = 1_000;

/**
 * Refuses what a key sends to a kind of API beyond its requests a second, counted over the last 1,000 ms.
 * Refused requests do not count. `clock` is in milliseconds and never goes back.
 */
export function createRateLimit(
  limits: RateLimits,
  clock: () => number,
): (key: string, group: RateGroup) => void {
  const sentByAccount = new Map<string, number[]>();
  return (key, group) => {
    const limit = limits[group];
    if (limit === undefined) return;
    const now = clock();
    forgetOlderThan(sentByAccount, now - windowMs);
    const account = `${group} ${key}`;
    const sent = sentByAccount.get(account) ?? [];
    if (sent.length >= limit) throw rateQuota();
    sentByAccount.set(account, [...sent, now]);
  };
}

/** Accounts without a recent request are dropped, or every key ever seen would stay in memory. */
function forgetOlderThan(sentByAccount: Map<string, number[]>, oldest: number): void {
  for (const [account, sent] of sentByAccount) {
    const recent = sent.filter((at) => at > oldest);
    if (recent.length === 0) sentByAccount.delete(account);
    else sentByAccount.set(account, recent);
  }
}
