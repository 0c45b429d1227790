"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { keepWorkspace } from "@/lib/client/storage/keep-workspace";
import { redo, undo, useWorkspace } from "@/lib/client/workspace/workspace-store";
import { showToast } from "@/components/ui/toast";
import { useMediaQuery } from "@/components/ui/use-media-query";
import { useShortcut } from "@/components/ui/use-shortcut";
import { firstContent } from "./first-content";
import { NarrowLayout } from "./narrow-layout";
import { ScreenSkeleton } from "./screen-skeleton";
import { useAddFromLink } from "./use-add-from-link";
import { useModelsAwaited } from "./use-models-awaited";
import { useWaitingCopyHere } from "./use-waiting-copy";
import { WideLayout } from "./wide-layout";

/** What is worked with, once the stored workspace and the models have been read; until then the shape of the screen. */
export function Workbench() {
  const translate = useTranslations("columns");
  const ready = useWorkspace((state) => state.ready);
  const narrow = useMediaQuery("(max-width: 700px)");
  const notStored = translate("notStored");
  useEffect(() => {
    keepWorkspace(firstContent, () => showToast(notStored, { tone: "error" }));
  }, [notStored]);
  useAddFromLink();
  useWaitingCopyHere();
  useShortcut("mod+z", undo);
  useShortcut("mod+shift+z", redo);
  // Cards and plan say more, and so grow, once the models are known: better drawn once.
  const modelsAwaited = useModelsAwaited();
  if (!ready || !modelsAwaited || narrow === null) return <ScreenSkeleton />;
  return narrow ? <NarrowLayout /> : <WideLayout />;
}
