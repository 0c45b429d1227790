"use client";

import { useEffect, useRef, useState } from "react";
import type { Progress } from "@/lib/client/workers/worker-message";
import { findNeighbours, type FoundNeighbours, type NeighbourQuestion } from "./find-neighbours";

/** How far a search for neighbours has come. */
export interface NeighbourSearch {
  phase: "running" | "done" | "cancelled" | "failed";
  progress: Progress | null;
  /** Why it failed, in words. */
  problem: string | null;
  /** While a run brings more vectors, what was found before stays until they are searched too. */
  found: FoundNeighbours | null;
}

/** What was searched for, whatever the vectors were then. */
type Subject = Pick<NeighbourQuestion, "inputs" | "focus" | "k">;

interface SubjectSearch extends NeighbourSearch {
  subject: Subject;
}

/** Searches for the neighbours of one input in all columns, anew with every change of them. */
export function useNeighbours({ inputs, columns, focus, k }: NeighbourQuestion) {
  const [held, setHeld] = useState<SubjectSearch | null>(null);
  const [attempt, setAttempt] = useState(0);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    const { signal } = controller;
    const update = (change: Partial<NeighbourSearch>) => {
      if (!signal.aborted) setHeld((before) => changed(before, { inputs, focus, k }, change));
    };
    const onProgress = (progress: Progress) => update({ phase: "running", progress });
    findNeighbours({ inputs, columns, focus, k }, { onProgress, signal }).then(
      (found) => update({ phase: "done", found }),
      (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error);
        update({ phase: "failed", problem });
      },
    );
    return () => controller.abort();
  }, [inputs, columns, focus, k, attempt]);
  return {
    search: changed(held, { inputs, focus, k }, {}),
    /** Ends the search and its worker. */
    cancel: () => {
      stop.current?.abort();
      setHeld((before) => changed(before, { inputs, focus, k }, { phase: "cancelled" }));
    },
    /** Searches again after it was cancelled or failed. */
    restart: () => {
      setHeld(null);
      setAttempt(attempt + 1);
    },
  };
}

/** The search with a change of its state; one for another subject is forgotten. */
function changed(
  held: SubjectSearch | null,
  subject: Subject,
  change: Partial<NeighbourSearch>,
): SubjectSearch {
  const { inputs, focus, k } = held?.subject ?? {};
  const same = inputs === subject.inputs && focus === subject.focus && k === subject.k;
  return { ...(held && same ? held : begun), subject, ...change };
}

const begun = { phase: "running", progress: null, problem: null, found: null } as const;
