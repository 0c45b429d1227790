const factors: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

const most = 1e13;

/** A count as people write one, such as `10 M`, `10,000,000` or `1000 万`, rounded; null if it is none from 1 to 10^13. */
export function parseCount(text: string): number | null {
  const plain = text.replaceAll(/[\s,，_]/g, "").toLowerCase();
  const match = /^(\d+(?:\.\d+)?(?:e\d+)?)(\D?)$/u.exec(plain);
  const factor = factors[match?.[2] ?? ""];
  if (!match || factor === undefined) return null;
  const count = Math.round(Number(match[1]) * factor);
  return count >= 1 && count <= most ? count : null;
}
