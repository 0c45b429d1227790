"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { pinQuery } from "../queries/pin-query";
import type { PinnedRun } from "../storage/pinned-run";

/** Pinning: each resolves when it is stored. */
export interface PinActions {
  pin: (run: Omit<PinnedRun, "pinnedAt">) => Promise<void>;
  unpin: () => Promise<void>;
}

/** Changing what is pinned in this browser. */
export function usePinActions(): PinActions {
  const queryClient = useQueryClient();
  return useMemo(() => {
    const changed = () => queryClient.invalidateQueries({ queryKey: pinQuery.queryKey });
    return {
      pin: async ({ name, runId, file }) => {
        const { savePin } = await import("../storage/pinned-run");
        await savePin({ name, runId, file, pinnedAt: Date.now() });
        await changed();
      },
      unpin: async () => {
        const { removePin } = await import("../storage/pinned-run");
        await removePin();
        await changed();
      },
    };
  }, [queryClient]);
}
