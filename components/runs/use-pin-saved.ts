"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { fetchRunFile } from "@/lib/client/api/saved-runs";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { runProblem } from "@/lib/client/runs/run-problem";
import { usePinActions } from "@/lib/client/runs/use-pin";
import type { RunSummary } from "@/lib/contract/run-summary";
import { showToast } from "@/components/ui/toast";

/** Pins a saved run in this browser; undo brings back the pin before. */
export function usePinSaved(): (run: RunSummary) => Promise<void> {
  const translate = useTranslations("runs");
  const translateError = useTranslations("errors");
  const { data: before } = useQuery(pinQuery);
  const { pin, unpin } = usePinActions();
  return async ({ id, name }) => {
    try {
      const file = await fetchRunFile(id, new AbortController().signal);
      await pin({ name, runId: id, file });
      const undo = () => void (before ? pin(before) : unpin());
      showToast(translate("pin.pinned"), { action: { label: translate("undo"), run: undo } });
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
}
