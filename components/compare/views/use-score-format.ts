"use client";

import { useFormatter } from "next-intl";
import { useMemo } from "react";

const threeDigits = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** How scores are written everywhere: cosines with three digits, percentiles with one. */
export function useScoreFormat() {
  const format = useFormatter();
  return useMemo(
    () => ({
      cosine: (score: number | null) => (score === null ? "–" : format.number(score, threeDigits)),
      percentile: (percentile: number) => `${format.number(percentile, oneDigit)} %`,
    }),
    [format],
  );
}
