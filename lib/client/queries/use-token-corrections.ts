"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { correctionsQuery } from "./corrections-query";

/** What was learned of each model's tokens, by its reference; empty until it is known, and for a model never run. */
export function useTokenCorrections(): ReadonlyMap<string, TokenCorrection> {
  const { data } = useQuery(correctionsQuery);
  return useMemo(
    () => new Map(data?.corrections.map((correction) => [correction.model, correction] as const)),
    [data],
  );
}
