"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { savedRunQuery } from "@/lib/client/queries/runs-query";
import { LazyRunFrame } from "./lazy-run-frame";
import { RunUnopened } from "./run-unopened";

/** A saved run by its permalink, with the views to show it in. */
export function SavedRun({ id, children }: { id: string; children: ReactNode }) {
  const { data, error, refetch } = useQuery(savedRunQuery(id));
  if (!data) return <RunUnopened error={error} onRetry={() => void refetch()} />;
  return (
    <LazyRunFrame run={data.run} savedId={id}>
      {children}
    </LazyRunFrame>
  );
}
