"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { modelsQuery } from "@/lib/client/queries/models-query";

/** A server that is slow to list its models must not keep people from their inputs. */
const patienceMs = 1_000;

/** Whether the models are known, could not be had, or have been waited for long enough. */
export function useModelsAwaited(): boolean {
  const { isPending } = useQuery(modelsQuery);
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setImpatient(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return !isPending || impatient;
}
