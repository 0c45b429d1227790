import { rateQuota } from "./platform-error";

const windowMs = 1_000;

/**
 * Refuses what a key sends beyond its requests a second, counted over the last 1,000 ms.
 * Refused requests do not count. `clock` is in milliseconds and never goes back.
 */
export function createRateLimit(
  requestsPerSecond: number | null,
  clock: () => number,
): (key: string) => void {
  const sentByKey = new Map<string, number[]>();
  return (key) => {
    if (requestsPerSecond === null) return;
    const now = clock();
    forgetOlderThan(sentByKey, now - windowMs);
    const sent = sentByKey.get(key) ?? [];
    if (sent.length >= requestsPerSecond) throw rateQuota();
    sentByKey.set(key, [...sent, now]);
  };
}

/** Keys without a recent request are dropped, or every key ever seen would stay in memory. */
function forgetOlderThan(sentByKey: Map<string, number[]>, oldest: number): void {
  for (const [key, sent] of sentByKey) {
    const recent = sent.filter((at) => at > oldest);
    if (recent.length === 0) sentByKey.delete(key);
    else sentByKey.set(key, recent);
  }
}
