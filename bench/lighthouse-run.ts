import lighthouse, { desktopConfig } from "lighthouse";

/** What is asked of Lighthouse, and how many points of 100 this project promises. */
export const categories = [
  { id: "performance", name: "performance", target: 95 },
  { id: "accessibility", name: "accessibility", target: 100 },
  { id: "best-practices", name: "best practices", target: 95 },
] as const;

type Category = (typeof categories)[number]["id"];

/** What one visit showed. */
export interface Examination {
  /** Points of 100. */
  scores: Record<Category, number>;
  /** Ids of the audits that did not get all their points. */
  failed: Record<Category, readonly string[]>;
  /** Largest Contentful Paint. */
  largestPaintMs: number;
  /** Total Blocking Time. */
  blockedMs: number;
  /** Cumulative Layout Shift; it has no unit. */
  layoutShift: number;
  /** All that was transferred. */
  bytes: number;
}

/**
 * One visit by Lighthouse in its desktop preset, with the network and processor that it simulates.
 * @param port the debugging port of a running Chromium
 * @throws when the page cannot be loaded, or Lighthouse gives no score
 */
export async function examine(page: string, port: number): Promise<Examination> {
  const onlyCategories = categories.map(({ id }) => id);
  const result = await lighthouse(page, { port, onlyCategories, logLevel: "error" }, desktopConfig);
  if (result === undefined) throw new Error(`Lighthouse gave no result for ${page}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`Lighthouse on ${page}: ${lhr.runtimeError.message}`);
  const byCategory = <Value>(value: (id: Category) => Value): Record<Category, Value> => ({
    performance: value("performance"),
    accessibility: value("accessibility"),
    "best-practices": value("best-practices"),
  });
  const value = (audit: string) => numeric(lhr.audits[audit]?.numericValue, audit);
  return {
    scores: byCategory((id) => Math.round(100 * numeric(lhr.categories[id]?.score, id))),
    failed: byCategory((id) => failedAudits(lhr, id)),
    largestPaintMs: value("largest-contentful-paint"),
    blockedMs: value("total-blocking-time"),
    layoutShift: value("cumulative-layout-shift"),
    bytes: value("total-byte-weight"),
  };
}

interface Report {
  categories: Record<string, { auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
}

/** Audits that count and did not pass; those that do not apply have no score. */
function failedAudits({ categories: found, audits }: Report, category: Category): string[] {
  return (found[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}

function numeric(value: number | null | undefined, name: string): number {
  if (value === null || value === undefined) throw new Error(`Lighthouse measured no ${name}.`);
  return value;
}
