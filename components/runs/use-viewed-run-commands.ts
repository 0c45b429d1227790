"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { saveRun } from "@/lib/client/api/saved-runs";
import { saveBlob } from "@/lib/client/save-blob";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { runsQuery } from "@/lib/client/queries/runs-query";
import { runFileName } from "@/lib/client/runs/run-file-name";
import { runProblem } from "@/lib/client/runs/run-problem";
import { usePinActions } from "@/lib/client/runs/use-pin";
import { useRunMaker } from "@/lib/client/runs/use-run-maker";
import type { ViewedRun } from "@/lib/client/runs/viewed-run";
import { showToast } from "@/components/ui/toast";

/** What can be done with the viewed run as it is, each with a short message about how it went. */
export function useViewedRunCommands({ name, roundingError }: ViewedRun, savedId: string | null) {
  const translate = useTranslations("runs");
  const translateError = useTranslations("errors");
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: before } = useQuery(pinQuery);
  const { pin, unpin } = usePinActions();
  const makeWith = useRunMaker();
  // Rounded once, it is kept rounded: written as exact it would no longer say so.
  const make = () => makeWith(name, roundingError === null ? "exact" : "rounded");
  const told = (work: () => Promise<void>) => async () => {
    try {
      await work();
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
  return {
    pin: told(async () => {
      const [run, { runBytes }] = await Promise.all([make(), import("@/lib/client/runs/run-file")]);
      await pin({ name, runId: savedId, file: runBytes(run) });
      const undo = () => void (before ? pin(before) : unpin());
      showToast(translate("pin.pinned"), { action: { label: translate("undo"), run: undo } });
    }),
    save: told(async () => {
      const { id } = await saveRun(await make(), new AbortController().signal);
      await queryClient.invalidateQueries({ queryKey: runsQuery.queryKey });
      router.push(`/runs/${id}`);
    }),
    download: told(async () => {
      const { runFile } = await import("@/lib/client/runs/run-file");
      saveBlob(await runFile(await make()), runFileName(name));
    }),
  };
}
