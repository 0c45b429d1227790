"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { pinQuery } from "@/lib/client/queries/pin-query";
import { runProblem } from "@/lib/client/runs/run-problem";
import { usePinActions } from "@/lib/client/runs/use-pin";
import { useRunPinner } from "@/lib/client/runs/use-run-pinner";
import { showToast } from "@/components/ui/toast";
import { useRunName } from "./use-run-name";

/** Pins the workspace as it stands; undo brings back the pin before. */
export function usePinWorkspace(): () => Promise<void> {
  const translate = useTranslations("runs");
  const translateError = useTranslations("errors");
  const { data: before } = useQuery(pinQuery);
  const { pin, unpin } = usePinActions();
  const pinRun = useRunPinner();
  const name = useRunName();
  return async () => {
    try {
      await pinRun(name, null);
      const undo = () => void (before ? pin(before) : unpin());
      showToast(translate("pin.pinned"), { action: { label: translate("undo"), run: undo } });
    } catch (error) {
      const { code, params } = runProblem(error);
      showToast(translateError(code, params), { tone: "error" });
    }
  };
}
