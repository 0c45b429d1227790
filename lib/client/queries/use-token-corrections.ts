"use client";

import { useQuery } from "@tanstack/react-query";
import { useContext, useMemo } from "react";
import type { TokenCorrection } from "@/lib/contract/token-corrections";
import { ViewedRunContext } from "../runs/viewed-run-context";
import { correctionsQuery } from "./corrections-query";

/**
 * What was learned of each model's tokens, by its reference; empty until it is known, for a model never run, and
 * where a run is viewed, which asks the server nothing.
 */
export function useTokenCorrections(): ReadonlyMap<string, TokenCorrection> {
  const enabled = useContext(ViewedRunContext) === null;
  const { data } = useQuery({ ...correctionsQuery, enabled });
  return useMemo(
    () => new Map(data?.corrections.map((correction) => [correction.model, correction] as const)),
    [data],
  );
}
