"use client";

import { useEffect, useState } from "react";
import { inSlices } from "@/lib/maths/pool/in-slices";
import type { TextInput } from "@/lib/inputs/text-input";
import type { ColumnLimit } from "./column-limit";
import { emptySurvey, surveyList, type ListSurvey } from "./list-survey";

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
    const stop = new AbortController();
    const survey = async () => {
      try {
        setKnown({ survey: await inSlices(surveyList(inputs, limits), stop.signal), inputs });
      } catch (error) {
        if (!stop.signal.aborted) throw error;
      }
    };
    void survey();
    return () => stop.abort();
  }, [inputs, limits]);
  return { survey: known.survey, settled: known.inputs === inputs };
}
