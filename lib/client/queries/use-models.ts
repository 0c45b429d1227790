"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { modelsQuery } from "./models-query";
import type { ModelDescription } from "@/lib/contract/models-answer";

/** The descriptions of the models that the server knows, by reference. Where not `enabled`, it is not asked. */
export function useModels({ enabled = true } = {}): ReadonlyMap<string, ModelDescription> {
  const { data } = useQuery({ ...modelsQuery, enabled });
  return useMemo(
    () => new Map(data?.models.map((model) => [model.reference, model] as const)),
    [data],
  );
}
