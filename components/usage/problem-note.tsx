"use client";

import { apiErrorOf } from "@/lib/client/api/api-failure";
import { ErrorNote } from "@/components/ui/error-note";

/** What failed, in words; an error of another origin counts as a lost connection. */
export function ProblemNote({ error }: { error: Error }) {
  return <ErrorNote error={apiErrorOf(error)} />;
}
