"use client";

import { useEffect, useState } from "react";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import { emptySurvey, surveyList, type ListSurvey } from "./list-survey";

// Leaves room in a frame of 16 ms for scrolling and typing.
const sliceMs = 8;

interface KnownSurvey {
  survey: ListSurvey;
  inputs: readonly TextInput[] | null;
}

/**
 * The survey of the list, made in slices so that 100,000 lines never hold up the page. `settled` is
 * false while it is still that of the list before.
 */
export function useListSurvey(
  inputs: readonly TextInput[],
  limits: readonly ColumnLimit[],
): { survey: ListSurvey; settled: boolean } {
  const [known, setKnown] = useState<KnownSurvey>({ survey: emptySurvey, inputs: null });
  useEffect(() => {
    const steps = surveyList(inputs, limits);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + sliceMs;
      while (performance.now() < until) {
        const step = steps.next();
        if (step.done) return setKnown({ survey: step.value, inputs });
      }
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [inputs, limits]);
  return { survey: known.survey, settled: known.inputs === inputs };
}
