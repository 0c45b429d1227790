"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { modelsQuery } from "./models-query";
import type { ModelDescription } from "@/lib/contract/models-answer";

/** The descriptions of the models that the server knows, by reference. */
export function useModels(): ReadonlyMap<string, ModelDescription> {
  const { data } = useQuery(modelsQuery);
  return useMemo(
    () => new Map(data?.models.map((model) => [model.reference, model] as const)),
    [data],
  );
}
